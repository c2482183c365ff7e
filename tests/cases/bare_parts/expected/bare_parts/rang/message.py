# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event rang."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.rang import Rang

RANG = EventKind(
    type="bare_parts.rang",
    source="/bare_parts/bell",
    topic="bare-parts.rang.v1",
)
"""The event rang."""

# services.listens.consumes.rang
LISTENS = Subscription(
    message="rang",
    topic="bare-parts.rang.v1",
    group="listens",
    dead_letter="bare-parts.rang.v1.listens.dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How listens consumes rang, as group listens."""


decode = json_decoder(
    Rang,
)


class AsyncRangPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: Rang,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class RangPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: Rang,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class RangOutbox:
    """Publishes rang to the topic bare-parts.rang.v1.

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
        event: Rang,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        headers = RANG.headers(event_id, self._headers)
        self._outbox.add(
            transaction,
            topic=RANG.topic,
            key=None,
            value=value,
            headers=headers,
        )
