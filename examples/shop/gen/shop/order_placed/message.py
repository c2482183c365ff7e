# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""An order was accepted and paid for."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.order_placed import OrderPlaced

ORDER_PLACED = EventKind(
    type="shop.order_placed",
    source="/shop/orders",
    topic="shop.order-placed.v1",
)
"""An order was accepted and paid for."""

# services.payments.consumes.order_placed
PAYMENTS = Subscription(
    message="order_placed",
    topic="shop.order-placed.v1",
    group="payments-books",
    dead_letter="shop.order-placed.v1.payments-books.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How payments consumes order_placed, as group payments-books."""

# services.inventory.consumes.order_placed
INVENTORY = Subscription(
    message="order_placed",
    topic="shop.order-placed.v1",
    group="inventory-service",
    dead_letter="shop.order-placed.dlq.v1",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How inventory consumes order_placed, as group inventory-service."""

# services.notification.consumes.order_placed
NOTIFICATION = Subscription(
    message="order_placed",
    topic="shop.order-placed.v1",
    group="notification",
    dead_letter="shop.order-placed.v1.notification.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How notification consumes order_placed, as group notification."""


def key_order_id(
    event: OrderPlaced,
) -> str:
    """The partition key: its order_id."""
    value = event.order_id
    return str(value)


def id_event_id(
    event: OrderPlaced,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    OrderPlaced,
    id_event_id,
)


class AsyncOrderPlacedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: OrderPlaced,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class OrderPlacedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: OrderPlaced,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class OrderPlacedOutbox:
    """An order was accepted and paid for.

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
        event: OrderPlaced,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = ORDER_PLACED.headers(event_id, self._headers)
        key = key_order_id(event)
        self._outbox.add(
            transaction,
            topic=ORDER_PLACED.topic,
            key=key,
            value=value,
            headers=headers,
        )
