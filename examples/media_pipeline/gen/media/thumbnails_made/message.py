# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The pictures lie in storage."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.thumbnails_made import ThumbnailsMade

THUMBNAILS_MADE = EventKind(
    type="media.thumbnails_made",
    source="/media/thumbnails",
    topic="media.thumbnails-made.v1",
)
"""The pictures lie in storage."""

# services.catalogue.consumes.thumbnails_made
CATALOGUE = Subscription(
    message="thumbnails_made",
    topic="media.thumbnails-made.v1",
    group="catalogue",
    dead_letter="media.thumbnails-made.v1.catalogue.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1814400.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How catalogue consumes thumbnails_made, as group catalogue."""


def key_media_id(
    event: ThumbnailsMade,
) -> str:
    """The partition key: its media_id."""
    value = event.media_id
    return str(value)


def id_event_id(
    event: ThumbnailsMade,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    ThumbnailsMade,
    id_event_id,
)


class AsyncThumbnailsMadePublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: ThumbnailsMade,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ThumbnailsMadePublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: ThumbnailsMade,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ThumbnailsMadeOutbox:
    """The pictures lie in storage.

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
        event: ThumbnailsMade,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = THUMBNAILS_MADE.headers(event_id, self._headers)
        key = key_media_id(event)
        self._outbox.add(
            transaction,
            topic=THUMBNAILS_MADE.topic,
            key=key,
            value=value,
            headers=headers,
        )
