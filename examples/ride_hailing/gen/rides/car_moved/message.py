# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A car is somewhere else. Straight to the broker: the next position comes in four
seconds and makes up for one that is lost.
"""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import Position

CAR_MOVED = EventKind(
    type="rides.car_moved",
    source="/rides/fleet",
    topic="fleet.car-moved.v1",
)
"""A car is somewhere else. Straight to the broker: the next position comes in four
seconds and makes up for one that is lost.
"""

# services.dispatch.consumes.car_moved
DISPATCH = Subscription(
    message="car_moved",
    topic="fleet.car-moved.v1",
    group="dispatch",
    dead_letter="fleet.car-moved.v1.dispatch.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=128,
    dedupe_window=7200.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How dispatch consumes car_moved, as group dispatch."""


def key_driver_id(
    event: Position,
) -> str:
    """The partition key: its driver_id."""
    value = event.driver_id
    return str(value)


def id_position_id(
    event: Position,
) -> str:
    """The id of a message: its position_id."""
    value = event.position_id
    return str(value)


decode_by_position_id = json_decoder(
    Position,
    id_position_id,
)


class AsyncCarMovedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: Position,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class CarMovedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: Position,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...
