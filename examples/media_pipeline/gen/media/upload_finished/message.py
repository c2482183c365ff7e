# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A file lies complete in storage."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.upload_finished import UploadFinished

UPLOAD_FINISHED = EventKind(
    type="media.upload_finished",
    source="/media/uploads",
    topic="media.upload-finished.v1",
)
"""A file lies complete in storage."""

# services.inspection.consumes.upload_finished
INSPECTION = Subscription(
    message="upload_finished",
    topic="media.upload-finished.v1",
    group="inspection",
    dead_letter="media.upload-finished.v1.inspection.dlq",
    ordering="per_key",
    max_deliveries=4,
    concurrency=8,
    dedupe_window=1814400.0,
    backoff=RedeliveryBackoff(
        base=10.0,
        factor=3.0,
        cap=600.0,
    ),
)
"""How inspection consumes upload_finished, as group inspection."""


def key_media_id(
    event: UploadFinished,
) -> str:
    """The partition key: its media_id."""
    value = event.media_id
    return str(value)


def id_event_id(
    event: UploadFinished,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    UploadFinished,
    id_event_id,
)


class AsyncUploadFinishedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: UploadFinished,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class UploadFinishedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: UploadFinished,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class UploadFinishedOutbox:
    """A file lies complete in storage.

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
        event: UploadFinished,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = UPLOAD_FINISHED.headers(event_id, self._headers)
        key = key_media_id(event)
        self._outbox.add(
            transaction,
            topic=UPLOAD_FINISHED.topic,
            key=key,
            value=value,
            headers=headers,
        )
