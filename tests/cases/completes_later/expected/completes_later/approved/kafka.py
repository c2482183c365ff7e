# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Approved over Kafka, topic completes-later.approved.v1."""

from sqlite3 import Connection
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.sqlite_outbox import SqliteOutbox
from ..models.approved import Approved

APPROVED = EventKind(
    type="completes_later.approved",
    source="/completes_later/approvals",
    topic="completes-later.approved.v1",
)
"""The event approved."""


class AsyncApprovedProducer:
    """Publishes approved to the topic completes-later.approved.v1.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        kafka: KafkaProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._kafka = kafka
        self._headers = headers

    async def send(
        self,
        event: Approved,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = APPROVED.headers(event_id, self._headers)
        await self._kafka.send(
            APPROVED.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class ApprovedOutbox:
    """Publishes approved to the topic completes-later.approved.v1.

    Written in the caller's own transaction and published by a SqliteOutboxRelay once
    that is committed: never lost, never sent for what was rolled back, in order
    within a key. It may be published twice; consumers skip the second.
    """

    def __init__(
        self,
        outbox: SqliteOutbox,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._outbox = outbox
        self._headers = headers

    def add(
        self,
        transaction: Connection,
        event: Approved,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        self._outbox.add(
            transaction,
            topic=APPROVED.topic,
            key=None,
            value=event.model_dump_json(by_alias=True).encode(),
            headers=APPROVED.headers(event_id, self._headers),
        )
