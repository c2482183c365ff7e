# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event van_moved."""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.van_moved import VanMoved

VAN_MOVED = EventKind(
    type="fleet.van_moved",
    source="/fleet/vans",
    topic="fleet.van-moved.v1",
)
"""The event van_moved."""

# services.maps.consumes.van_moved
MAPS = Subscription(
    message="van_moved",
    topic="fleet.van-moved.v1",
    group="maps",
    dead_letter="fleet.van-moved.v1.maps.dlq",
    ordering="none",
    delivery="at_most_once",
    max_deliveries=1,
    concurrency=16,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How maps consumes van_moved, as group maps."""


def key_van_id(
    event: VanMoved,
) -> str:
    """The partition key: its van_id."""
    value = event.van_id
    return str(value)


decode_any = json_decoder(
    VanMoved,
    needs_id=False,
)


class AsyncVanMovedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: VanMoved,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class VanMovedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: VanMoved,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...
