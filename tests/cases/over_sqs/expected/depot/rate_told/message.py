# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event rate_told."""

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.rate_told import RateTold

RATE_TOLD = EventKind(
    type="depot.rate_told",
    source="/depot",
    topic="rates.fifo",
)
"""The event rate_told."""

# services.billing.consumes.rate_told
BILLING = Subscription(
    message="rate_told",
    topic="rates.fifo",
    group="billing",
    dead_letter="rates-dlq.fifo",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=950400.0,
    visibility=30.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How billing consumes rate_told, as group billing."""


def id_rate_id(
    event: RateTold,
) -> str:
    """The id of a message: its rate_id."""
    value = event.rate_id
    return str(value)


decode_by_rate_id = json_decoder(
    RateTold,
    id_rate_id,
)
