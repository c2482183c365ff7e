# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanStands over SQS, by the queue fleet-mend-van, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.sqs_thread_producer import ThreadSqsProducer
from .._runtime.structured_events import structured
from ..models.shared import VanStands
from .message import MEND_VAN


class MendVanProducer:
    """Publishes mend_van to the queue fleet-mend-van.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
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
        command: VanStands,
        *,
        delay: float | None = None,
    ) -> None:
        """Returns once AWS has confirmed it; `delay` hides it so many seconds, 900 at
        most. Raises PublishError, of which MessageTooLarge is one.
        """
        event_id = str(uuid4())
        headers = MEND_VAN.headers(event_id, self._headers)
        value, headers = structured(
            command.model_dump_json(by_alias=True).encode(),
            headers,
        )
        self._sqs.send(
            MEND_VAN.topic,
            value,
            headers=[(name, text.encode()) for name, text in headers.items()],
            delay=delay,
            limit=1048576,
        )
