# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""EntryPosted over Kafka, topic ledger.entries, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.entry_posted import EntryPosted
from .message import ENTRY_POSTED, id_entry_id, key_account_id


class EntryPostedProducer:
    """Publishes entry_posted to the topic ledger.entries.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
    """

    def __init__(
        self,
        kafka: ThreadKafkaProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._kafka = kafka
        self._headers = headers

    def send(
        self,
        event: EntryPosted,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_entry_id(event)
        headers = ENTRY_POSTED.headers(event_id, self._headers)
        self._kafka.send(
            ENTRY_POSTED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_account_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
