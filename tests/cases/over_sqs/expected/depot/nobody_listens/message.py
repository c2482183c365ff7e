# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event nobody_listens."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.sqs_outgoing import check_size
from ..models.shared import PriceChanged

NOBODY_LISTENS = EventKind(
    type="depot.nobody_listens",
    source="/depot/orders",
    topic="sns:depot-nobody-listens",
)
"""The event nobody_listens."""


class AsyncNobodyListensPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: PriceChanged,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class NobodyListensPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: PriceChanged,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class NobodyListensOutbox:
    """Publishes nobody_listens to the SNS topic depot-nobody-listens.

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
        event: PriceChanged,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, RuntimeError where
        none is open, and MessageTooLarge for what could never be sent.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        headers = NOBODY_LISTENS.headers(event_id, self._headers)
        check_size(
            NOBODY_LISTENS.topic,
            value,
            headers,
            key=None,
            limit=262144,
        )
        self._outbox.add(
            transaction,
            topic=NOBODY_LISTENS.topic,
            key=None,
            value=value,
            headers=headers,
        )
