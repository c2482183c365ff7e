# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event order_placed."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.sqs_outgoing import check_size
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.order_placed import OrderPlaced

ORDER_PLACED = EventKind(
    type="depot.order_placed",
    source="/depot/orders",
    topic="sns:depot-order-placed.fifo",
)
"""The event order_placed."""

# services.stock.consumes.order_placed
STOCK = Subscription(
    message="order_placed",
    topic="depot-order-placed-stock.fifo",
    group="stock",
    dead_letter="depot-order-placed-stock-dlq.fifo",
    ordering="per_key",
    max_deliveries=8,
    concurrency=16,
    dedupe_window=950400.0,
    visibility=30.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How stock consumes order_placed, as group stock."""

# services.billing.consumes.order_placed
BILLING = Subscription(
    message="order_placed",
    topic="billing-orders.fifo",
    group="books",
    dead_letter="billing-orders-dead.fifo",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    visibility=30.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How billing consumes order_placed, as group books."""


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
decode_any = json_decoder(
    OrderPlaced,
    needs_id=False,
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
    """Publishes order_placed to the SNS topic depot-order-placed.fifo.

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
        """Writes it into an open transaction. Raises sqlite3.Error, RuntimeError where
        none is open, and MessageTooLarge for what could never be sent.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = ORDER_PLACED.headers(event_id, self._headers)
        key = key_order_id(event)
        check_size(
            ORDER_PLACED.topic,
            value,
            headers,
            key=key,
            limit=262144,
        )
        self._outbox.add(
            transaction,
            topic=ORDER_PLACED.topic,
            key=key,
            value=value,
            headers=headers,
        )
