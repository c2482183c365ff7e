# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""One rendition is wanted. No order: a short film must not wait behind a long one. The
retention is the longest backlog that we accept.
"""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.make_rendition import MakeRendition

MAKE_RENDITION = EventKind(
    type="media.make_rendition",
    source="/media/catalogue",
    topic="media.make-rendition.v1",
)
"""One rendition is wanted. No order: a short film must not wait behind a long one. The
retention is the longest backlog that we accept.
"""

# services.transcoding.consumes.make_rendition
TRANSCODING = Subscription(
    message="make_rendition",
    topic="media.make-rendition.v1",
    group="transcoding-gpu",
    dead_letter="media.make-rendition.failed.v1",
    ordering="none",
    max_deliveries=3,
    concurrency=2,
    dedupe_window=2419200.0,
    lease=2160.0,
    backoff=RedeliveryBackoff(
        base=60.0,
        factor=5.0,
        cap=1800.0,
    ),
)
"""How transcoding consumes make_rendition, as group transcoding-gpu."""


def id_command_id(
    command: MakeRendition,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


decode_by_command_id = json_decoder(
    MakeRendition,
    id_command_id,
)


class AsyncMakeRenditionPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: MakeRendition,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class MakeRenditionPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: MakeRendition,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class MakeRenditionOutbox:
    """One rendition is wanted. No order: a short film must not wait behind a long one.
    The retention is the longest backlog that we accept.

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
        command: MakeRendition,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        headers = MAKE_RENDITION.headers(event_id, self._headers)
        self._outbox.add(
            transaction,
            topic=MAKE_RENDITION.topic,
            key=None,
            value=value,
            headers=headers,
        )
