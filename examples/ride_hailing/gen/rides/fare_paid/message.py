# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The fare was taken, and the receipt can be sent."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.fare_paid import FarePaid

FARE_PAID = EventKind(
    type="rides.fare_paid",
    source="/rides/payments",
    topic="rides.fare-paid.v1",
)
"""The fare was taken, and the receipt can be sent."""

# services.trips.consumes.fare_paid
TRIPS = Subscription(
    message="fare_paid",
    topic="rides.fare-paid.v1",
    group="trips",
    dead_letter="rides.fare-paid.v1.trips.dlq",
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
"""How trips consumes fare_paid, as group trips."""

# services.riders.consumes.fare_paid
RIDERS = Subscription(
    message="fare_paid",
    topic="rides.fare-paid.v1",
    group="riders",
    dead_letter="rides.fare-paid.v1.riders.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How riders consumes fare_paid, as group riders."""


def key_trip_id(
    event: FarePaid,
) -> str:
    """The partition key: its trip_id."""
    value = event.trip_id
    return str(value)


def id_event_id(
    event: FarePaid,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    FarePaid,
    id_event_id,
)


class AsyncFarePaidPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: FarePaid,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class FarePaidPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: FarePaid,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class FarePaidOutbox:
    """The fare was taken, and the receipt can be sent.

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
        event: FarePaid,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = FARE_PAID.headers(event_id, self._headers)
        key = key_trip_id(event)
        self._outbox.add(
            transaction,
            topic=FARE_PAID.topic,
            key=key,
            value=value,
            headers=headers,
        )
