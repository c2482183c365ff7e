# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event price_changed."""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import PriceChanged

PRICE_CHANGED = EventKind(
    type="depot.price_changed",
    source="/depot/orders",
    topic="sns:prices",
)
"""The event price_changed."""

# services.stock.consumes.price_changed
STOCK = Subscription(
    message="price_changed",
    topic="prices-stock",
    group="stock",
    dead_letter="prices-stock-dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=691200.0,
    visibility=30.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How stock consumes price_changed, as group stock."""


def key_sku(
    event: PriceChanged,
) -> str:
    """The partition key: its sku."""
    value = event.sku
    return value


decode = json_decoder(
    PriceChanged,
)


class AsyncPriceChangedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: PriceChanged,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class PriceChangedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: PriceChanged,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...
