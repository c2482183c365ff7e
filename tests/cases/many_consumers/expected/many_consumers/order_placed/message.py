# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event order_placed."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.order_placed import OrderPlaced

ORDER_PLACED = EventKind(
    type="many_consumers.order_placed",
    source="/many_consumers/orders",
    topic="many-consumers.order-placed.v1",
)
"""The event order_placed."""

# services.books.consumes.order_placed
BOOKS = Subscription(
    message="order_placed",
    topic="many-consumers.order-placed.v1",
    group="books",
    dead_letter="many-consumers.order-placed.v1.books.dlq",
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
"""How books consumes order_placed, as group books."""

# services.mail.consumes.order_placed
MAIL = Subscription(
    message="order_placed",
    topic="many-consumers.order-placed.v1",
    group="mail-service",
    dead_letter="many-consumers.order-placed.v1.mail-service.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How mail consumes order_placed, as group mail-service."""

# services.search.consumes.order_placed
SEARCH = Subscription(
    message="order_placed",
    topic="many-consumers.order-placed.v1",
    group="search",
    dead_letter="many-consumers.order-placed.v1.search.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=1,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How search consumes order_placed, as group search."""

# services.stock.consumes.order_placed
STOCK = Subscription(
    message="order_placed",
    topic="many-consumers.order-placed.v1",
    group="stock",
    dead_letter="stock-dlq",
    ordering="per_key",
    max_deliveries=1,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How stock consumes order_placed, as group stock."""

# services.orders_view.consumes.order_placed
ORDERS_VIEW = Subscription(
    message="order_placed",
    topic="many-consumers.order-placed.v1",
    group="orders_view",
    dead_letter="many-consumers.order-placed.v1.orders_view.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=0.01,
        factor=1.0,
        cap=0.01,
    ),
)
"""How orders_view consumes order_placed, as group orders_view."""


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


def id_order_id(
    event: OrderPlaced,
) -> str:
    """The id of a message: its order_id."""
    value = event.order_id
    return str(value)


decode = json_decoder(
    OrderPlaced,
)
decode_by_event_id = json_decoder(
    OrderPlaced,
    id_event_id,
)
decode_any = json_decoder(
    OrderPlaced,
    needs_id=False,
)
decode_by_order_id = json_decoder(
    OrderPlaced,
    id_order_id,
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
    """Publishes order_placed to the topic many-consumers.order-placed.v1.

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
