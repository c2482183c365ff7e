# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The film will never be played."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.media_rejected import MediaRejected

MEDIA_REJECTED = EventKind(
    type="media.media_rejected",
    source="/media/catalogue",
    topic="media.media-rejected.v1",
)
"""The film will never be played."""

# services.studio.consumes.media_rejected
STUDIO = Subscription(
    message="media_rejected",
    topic="media.media-rejected.v1",
    group="studio",
    dead_letter="media.media-rejected.v1.studio.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1814400.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How studio consumes media_rejected, as group studio."""


def key_media_id(
    event: MediaRejected,
) -> str:
    """The partition key: its media_id."""
    value = event.media_id
    return str(value)


def id_event_id(
    event: MediaRejected,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    MediaRejected,
    id_event_id,
)


class AsyncMediaRejectedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: MediaRejected,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class MediaRejectedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: MediaRejected,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class MediaRejectedOutbox:
    """The film will never be played.

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
        event: MediaRejected,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = MEDIA_REJECTED.headers(event_id, self._headers)
        key = key_media_id(event)
        self._outbox.add(
            transaction,
            topic=MEDIA_REJECTED.topic,
            key=key,
            value=value,
            headers=headers,
        )
