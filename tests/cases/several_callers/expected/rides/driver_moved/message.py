# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event driver_moved."""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.driver_moved import DriverMoved

DRIVER_MOVED = EventKind(
    type="rides.driver_moved",
    source="/rides/drivers",
    topic="rides.moves.v1",
)
"""The event driver_moved."""

# services.trips.consumes.driver_moved
TRIPS = Subscription(
    message="driver_moved",
    topic="rides.moves.v1",
    group="trips",
    dead_letter="rides.moves.v1.trips.dlq",
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
"""How trips consumes driver_moved, as group trips."""


def id_move_id(
    event: DriverMoved,
) -> str:
    """The id of a message: its move_id."""
    value = event.move_id
    return str(value)


decode_by_move_id = json_decoder(
    DriverMoved,
    id_move_id,
)


class AsyncDriverMovedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: DriverMoved,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class DriverMovedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: DriverMoved,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...
