# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event rate_changed."""

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.rate_changed import RateChanged

RATE_CHANGED = EventKind(
    type="of_others.rate_changed",
    source="/of_others",
    topic="TREASURY.Rates_v3",
)
"""The event rate_changed."""

# services.pricing.consumes.rate_changed
PRICING = Subscription(
    message="rate_changed",
    topic="TREASURY.Rates_v3",
    group="legacy.pricing/v1",
    dead_letter="DLQ.Rates_v1",
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
"""How pricing consumes rate_changed, as group legacy.pricing/v1."""


def id_rate_id(
    event: RateChanged,
) -> str:
    """The id of a message: its Rate-Id."""
    value = event.Rate_Id
    return value


decode_by_rate_id = json_decoder(
    RateChanged,
    id_rate_id,
)
