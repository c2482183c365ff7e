# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The search was given up; nobody comes."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.no_driver_found import NoDriverFound

NO_DRIVER_FOUND = EventKind(
    type="rides.no_driver_found",
    source="/rides/dispatch",
    topic="rides.no-driver-found.v1",
)
"""The search was given up; nobody comes."""

# services.trips.consumes.no_driver_found
TRIPS = Subscription(
    message="no_driver_found",
    topic="rides.no-driver-found.v1",
    group="trips",
    dead_letter="rides.no-driver-found.v1.trips.dlq",
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
"""How trips consumes no_driver_found, as group trips."""

# services.riders.consumes.no_driver_found
RIDERS = Subscription(
    message="no_driver_found",
    topic="rides.no-driver-found.v1",
    group="riders",
    dead_letter="rides.no-driver-found.v1.riders.dlq",
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
"""How riders consumes no_driver_found, as group riders."""


def key_trip_id(
    event: NoDriverFound,
) -> str:
    """The partition key: its trip_id."""
    value = event.trip_id
    return str(value)


def id_event_id(
    event: NoDriverFound,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    NoDriverFound,
    id_event_id,
)


class AsyncNoDriverFoundPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: NoDriverFound,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class NoDriverFoundPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: NoDriverFound,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class NoDriverFoundOutbox:
    """The search was given up; nobody comes.

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
        event: NoDriverFound,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = NO_DRIVER_FOUND.headers(event_id, self._headers)
        key = key_trip_id(event)
        self._outbox.add(
            transaction,
            topic=NO_DRIVER_FOUND.topic,
            key=key,
            value=value,
            headers=headers,
        )
