# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command clean_up."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.clean_up import CleanUp

CLEAN_UP = EventKind(
    type="one_command.clean_up",
    source="/one_command/prints",
    topic="one-command.clean-up.v1",
)
"""The command clean_up."""

# services.prints.consumes.clean_up
PRINTS = Subscription(
    message="clean_up",
    topic="one-command.clean-up.v1",
    group="prints",
    dead_letter="one-command.clean-up.v1.prints.dlq",
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
"""How prints consumes clean_up, as group prints."""


def key_printer(
    command: CleanUp,
) -> str:
    """The partition key: its printer."""
    value = command.printer
    return value


decode = json_decoder(
    CleanUp,
)


class AsyncCleanUpPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: CleanUp,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class CleanUpPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: CleanUp,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class CleanUpOutbox:
    """Publishes clean_up to the topic one-command.clean-up.v1.

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
        command: CleanUp,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        headers = CLEAN_UP.headers(event_id, self._headers)
        key = key_printer(command)
        self._outbox.add(
            transaction,
            topic=CLEAN_UP.topic,
            key=key,
            value=value,
            headers=headers,
        )
