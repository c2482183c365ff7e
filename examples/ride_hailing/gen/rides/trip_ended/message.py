# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A ride is over, and what it costs is known."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.trip_ended import TripEnded

TRIP_ENDED = EventKind(
    type="rides.trip_ended",
    source="/rides/trips",
    topic="rides.trip-ended.v1",
)
"""A ride is over, and what it costs is known."""

# services.payments.consumes.trip_ended
PAYMENTS = Subscription(
    message="trip_ended",
    topic="rides.trip-ended.v1",
    group="payments",
    dead_letter="rides.trip-ended.unpaid.v1",
    ordering="per_key",
    max_deliveries=12,
    concurrency=8,
    dedupe_window=2419200.0,
    backoff=RedeliveryBackoff(
        base=2.0,
        factor=3.0,
        cap=600.0,
    ),
)
"""How payments consumes trip_ended, as group payments."""


def key_trip_id(
    event: TripEnded,
) -> str:
    """The partition key: its trip_id."""
    value = event.trip_id
    return str(value)


def id_event_id(
    event: TripEnded,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    TripEnded,
    id_event_id,
)


class AsyncTripEndedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: TripEnded,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class TripEndedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: TripEnded,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class TripEndedOutbox:
    """A ride is over, and what it costs is known.

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
        event: TripEnded,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = TRIP_ENDED.headers(event_id, self._headers)
        key = key_trip_id(event)
        self._outbox.add(
            transaction,
            topic=TRIP_ENDED.topic,
            key=key,
            value=value,
            headers=headers,
        )
