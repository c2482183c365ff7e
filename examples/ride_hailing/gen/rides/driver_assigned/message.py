# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A driver is on the way."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.driver_assigned import DriverAssigned

DRIVER_ASSIGNED = EventKind(
    type="rides.driver_assigned",
    source="/rides/dispatch",
    topic="rides.driver-assigned.v1",
)
"""A driver is on the way."""

# services.trips.consumes.driver_assigned
TRIPS = Subscription(
    message="driver_assigned",
    topic="rides.driver-assigned.v1",
    group="trips",
    dead_letter="rides.driver-assigned.v1.trips.dlq",
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
"""How trips consumes driver_assigned, as group trips."""

# services.riders.consumes.driver_assigned
RIDERS = Subscription(
    message="driver_assigned",
    topic="rides.driver-assigned.v1",
    group="riders",
    dead_letter="rides.driver-assigned.v1.riders.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=691200.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How riders consumes driver_assigned, as group riders."""


def key_trip_id(
    event: DriverAssigned,
) -> str:
    """The partition key: its trip_id."""
    value = event.trip_id
    return str(value)


def id_event_id(
    event: DriverAssigned,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    DriverAssigned,
    id_event_id,
)


class AsyncDriverAssignedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: DriverAssigned,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class DriverAssignedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: DriverAssigned,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class DriverAssignedOutbox:
    """A driver is on the way.

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
        event: DriverAssigned,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = DRIVER_ASSIGNED.headers(event_id, self._headers)
        key = key_trip_id(event)
        self._outbox.add(
            transaction,
            topic=DRIVER_ASSIGNED.topic,
            key=key,
            value=value,
            headers=headers,
        )
