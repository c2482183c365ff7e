# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Mail over SQS, by the queue shop-mail, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.sqs_thread_producer import ThreadSqsProducer
from ..models.send_mail import Mail
from .message import SEND_MAIL, id_mail_id


class SendMailProducer:
    """Write to a buyer; the mails of one buyer may overtake each other.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        sqs: ThreadSqsProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._sqs = sqs
        self._headers = headers

    def send(
        self,
        command: Mail,
        *,
        delay: float | None = None,
    ) -> None:
        """Returns once AWS has confirmed it; `delay` hides it so many seconds, 900 at
        most. Raises PublishError, of which MessageTooLarge is one.
        """
        event_id = id_mail_id(command)
        headers = SEND_MAIL.headers(event_id, self._headers)
        self._sqs.send(
            SEND_MAIL.topic,
            command.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            delay=delay,
            limit=1048576,
        )
