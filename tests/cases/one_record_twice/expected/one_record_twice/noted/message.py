# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event noted."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import Note

NOTED = EventKind(
    type="one_record_twice.noted",
    source="/one_record_twice/notes",
    topic="one-record-twice.noted.v1",
)
"""The event noted."""

# services.readers.consumes.noted
READERS = Subscription(
    message="noted",
    topic="one-record-twice.noted.v1",
    group="readers",
    dead_letter="one-record-twice.noted.v1.readers.dlq",
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
"""How readers consumes noted, as group readers."""


def key_note_id(
    event: Note,
) -> str:
    """The partition key: its note_id."""
    value = event.note_id
    return str(value)


decode = json_decoder(
    Note,
)


class AsyncNotedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: Note,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class NotedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: Note,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class NotedOutbox:
    """Publishes noted to the topic one-record-twice.noted.v1.

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
        event: Note,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        headers = NOTED.headers(event_id, self._headers)
        key = key_note_id(event)
        self._outbox.add(
            transaction,
            topic=NOTED.topic,
            key=key,
            value=value,
            headers=headers,
        )
