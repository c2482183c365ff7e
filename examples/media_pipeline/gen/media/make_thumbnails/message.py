# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Pictures for the shelf are wanted."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.make_thumbnails import MakeThumbnails

MAKE_THUMBNAILS = EventKind(
    type="media.make_thumbnails",
    source="/media/catalogue",
    topic="media.make-thumbnails.v1",
)
"""Pictures for the shelf are wanted."""

# services.thumbnails.consumes.make_thumbnails
THUMBNAILS = Subscription(
    message="make_thumbnails",
    topic="media.make-thumbnails.v1",
    group="thumbnails",
    dead_letter="media.make-thumbnails.v1.thumbnails.dlq",
    ordering="none",
    max_deliveries=3,
    concurrency=4,
    dedupe_window=1814400.0,
    lease=270.0,
    backoff=RedeliveryBackoff(
        base=30.0,
        factor=3.0,
        cap=600.0,
    ),
)
"""How thumbnails consumes make_thumbnails, as group thumbnails."""


def id_command_id(
    command: MakeThumbnails,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


decode_by_command_id = json_decoder(
    MakeThumbnails,
    id_command_id,
)


class AsyncMakeThumbnailsPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: MakeThumbnails,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class MakeThumbnailsPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: MakeThumbnails,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class MakeThumbnailsOutbox:
    """Pictures for the shelf are wanted.

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
        command: MakeThumbnails,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        headers = MAKE_THUMBNAILS.headers(event_id, self._headers)
        self._outbox.add(
            transaction,
            topic=MAKE_THUMBNAILS.topic,
            key=None,
            value=value,
            headers=headers,
        )
