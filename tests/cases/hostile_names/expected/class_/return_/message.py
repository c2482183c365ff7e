# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event return."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import Order

RETURN = EventKind(
    type="class.return",
    source="/class/import",
    topic="class.return.v1",
)
"""The event return."""

# services.lambda.consumes.return
LAMBDA = Subscription(
    message="return",
    topic="class.return.v1",
    group="lambda",
    dead_letter="class.return.v1.lambda.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How lambda consumes return, as group lambda."""


def key_class_(
    event: Order,
) -> str:
    """The partition key: its class."""
    value = event.class_
    return value


decode = json_decoder(
    Order,
)


class AsyncReturnPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: Order,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ReturnPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: Order,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ReturnOutbox:
    """Publishes return to the topic class.return.v1.

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
        event: Order,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        headers = RETURN.headers(event_id, self._headers)
        key = key_class_(event)
        self._outbox.add(
            transaction,
            topic=RETURN.topic,
            key=key,
            value=value,
            headers=headers,
        )
