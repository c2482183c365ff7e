# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event tick."""

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.tick import Tick

TICK = EventKind(
    type="of_others.tick",
    source="/of_others",
    topic="of-others.tick.v1",
)
"""The event tick."""

# services.pricing.consumes.tick
PRICING = Subscription(
    message="tick",
    topic="of-others.tick.v1",
    group="pricing",
    dead_letter="of-others.tick.v1.pricing.dlq",
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
"""How pricing consumes tick, as group pricing."""


decode = json_decoder(
    Tick,
)
