# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event approved."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.sqlite_outbox import SqliteOutbox
from ..models.approved import Approved

APPROVED = EventKind(
    type="completes_later.approved",
    source="/completes_later/approvals",
    topic="completes-later.approved.v1",
)
"""The event approved."""


class AsyncApprovedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: Approved,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ApprovedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: Approved,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


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
        value = event.model_dump_json(by_alias=True).encode()
        headers = APPROVED.headers(event_id, self._headers)
        self._outbox.add(
            transaction,
            topic=APPROVED.topic,
            key=None,
            value=value,
            headers=headers,
        )
