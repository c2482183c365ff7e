# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Mail over SQS, by the queue shop-mail."""

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqs_consumer import SqsConsumer
from .._runtime.sqs_producer import SqsProducer
from .._runtime.sqs_queues import SqsQueue
from .._runtime.sqs_settings import SqsSettings
from ..models.send_mail import Mail
from .message import NOTIFICATION, SEND_MAIL, decode_by_mail_id, id_mail_id

SEND_MAIL_QUEUES = (
    SqsQueue(
        name="shop-mail",
        dead_letter="shop-mail-dlq",
        max_receive_count=100,
        delay=0,
        retention=345600,
        visibility_timeout=30,
        max_message_size=1048576,
    ),
)
"""What carries send_mail, for `create_queues`; schemas/sqs/cloudformation.json says the
same.
"""


class AsyncSendMailProducer:
    """Write to a buyer; the mails of one buyer may overtake each other.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        sqs: SqsProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._sqs = sqs
        self._headers = headers

    async def send(
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
        await self._sqs.send(
            SEND_MAIL.topic,
            command.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            delay=delay,
            limit=1048576,
        )


def notification_consumer(
    sqs: SqsSettings,
    inbox: SqliteInbox,
    handler: Handler[Mail, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> SqsConsumer:
    """Consumes send_mail for notification, in group notification-mail.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to shop-mail-dlq with the reason and
    its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        NOTIFICATION,
        inbox=inbox,
        decode=decode_by_mail_id,
        handler=handler,
        options=options,
    )
    return SqsConsumer(sqs, engine)
