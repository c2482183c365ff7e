# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A rendition cannot be made; the film is shown without it, or not at all."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import WorkFailed

RENDITION_FAILED = EventKind(
    type="media.rendition_failed",
    source="/media/transcoding",
    topic="media.rendition-failed.v1",
)
"""A rendition cannot be made; the film is shown without it, or not at all."""

# services.catalogue.consumes.rendition_failed
CATALOGUE = Subscription(
    message="rendition_failed",
    topic="media.rendition-failed.v1",
    group="catalogue",
    dead_letter="media.rendition-failed.v1.catalogue.dlq",
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
"""How catalogue consumes rendition_failed, as group catalogue."""


def key_media_id(
    event: WorkFailed,
) -> str:
    """The partition key: its media_id."""
    value = event.media_id
    return str(value)


def id_event_id(
    event: WorkFailed,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    WorkFailed,
    id_event_id,
)


class AsyncRenditionFailedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: WorkFailed,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class RenditionFailedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: WorkFailed,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class RenditionFailedOutbox:
    """A rendition cannot be made; the film is shown without it, or not at all.

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
        event: WorkFailed,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = RENDITION_FAILED.headers(event_id, self._headers)
        key = key_media_id(event)
        self._outbox.add(
            transaction,
            topic=RENDITION_FAILED.topic,
            key=key,
            value=value,
            headers=headers,
        )
