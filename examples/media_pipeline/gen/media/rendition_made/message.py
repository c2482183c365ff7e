# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A rendition lies in storage."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.rendition_made import RenditionMade

RENDITION_MADE = EventKind(
    type="media.rendition_made",
    source="/media/transcoding",
    topic="media.rendition-made.v1",
)
"""A rendition lies in storage."""

# services.catalogue.consumes.rendition_made
CATALOGUE = Subscription(
    message="rendition_made",
    topic="media.rendition-made.v1",
    group="catalogue",
    dead_letter="media.rendition-made.v1.catalogue.dlq",
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
"""How catalogue consumes rendition_made, as group catalogue."""


def key_media_id(
    event: RenditionMade,
) -> str:
    """The partition key: its media_id."""
    value = event.media_id
    return str(value)


def id_event_id(
    event: RenditionMade,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    RenditionMade,
    id_event_id,
)


class AsyncRenditionMadePublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: RenditionMade,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class RenditionMadePublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: RenditionMade,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class RenditionMadeOutbox:
    """A rendition lies in storage.

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
        event: RenditionMade,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = RENDITION_MADE.headers(event_id, self._headers)
        key = key_media_id(event)
        self._outbox.add(
            transaction,
            topic=RENDITION_MADE.topic,
            key=key,
            value=value,
            headers=headers,
        )
