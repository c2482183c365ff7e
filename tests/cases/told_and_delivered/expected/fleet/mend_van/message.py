# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command mend_van."""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.structured_events import unwrapped
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import VanStands

MEND_VAN = EventKind(
    type="fleet.mend_van",
    source="/fleet/vans",
    topic="fleet-mend-van",
)
"""The command mend_van."""

# services.workshop.consumes.mend_van
WORKSHOP = Subscription(
    message="mend_van",
    topic="fleet-mend-van",
    group="workshop",
    dead_letter="fleet-mend-van-dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=950400.0,
    visibility=30.0,
    unwrap=unwrapped,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How workshop consumes mend_van, as group workshop."""


decode = json_decoder(
    VanStands,
)


class AsyncMendVanPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: VanStands,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class MendVanPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: VanStands,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...
