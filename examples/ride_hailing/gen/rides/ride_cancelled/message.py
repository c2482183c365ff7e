# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Nobody waits any more."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.ride_cancelled import RideCancelled

RIDE_CANCELLED = EventKind(
    type="rides.ride_cancelled",
    source="/rides/trips",
    topic="rides.ride-cancelled.v1",
)
"""Nobody waits any more."""

# services.dispatch.consumes.ride_cancelled
DISPATCH = Subscription(
    message="ride_cancelled",
    topic="rides.ride-cancelled.v1",
    group="dispatch",
    dead_letter="rides.ride-cancelled.v1.dispatch.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=691200.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How dispatch consumes ride_cancelled, as group dispatch."""


def key_trip_id(
    event: RideCancelled,
) -> str:
    """The partition key: its trip_id."""
    value = event.trip_id
    return str(value)


def id_event_id(
    event: RideCancelled,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    RideCancelled,
    id_event_id,
)


class AsyncRideCancelledPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: RideCancelled,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class RideCancelledPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: RideCancelled,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class RideCancelledOutbox:
    """Nobody waits any more.

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
        event: RideCancelled,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = RIDE_CANCELLED.headers(event_id, self._headers)
        key = key_trip_id(event)
        self._outbox.add(
            transaction,
            topic=RIDE_CANCELLED.topic,
            key=key,
            value=value,
            headers=headers,
        )
