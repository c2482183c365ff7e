# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""An order was refused in the end; whatever was charged for it must be given back."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.order_refused import OrderRefused

ORDER_REFUSED = EventKind(
    type="shop.order_refused",
    source="/shop/orders",
    topic="shop.order-refused.v1",
)
"""An order was refused in the end; whatever was charged for it must be given back."""

# services.payments.consumes.order_refused
PAYMENTS = Subscription(
    message="order_refused",
    topic="shop.order-refused.v1",
    group="payments-voids",
    dead_letter="shop.order-refused.v1.payments-voids.dlq",
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
"""How payments consumes order_refused, as group payments-voids."""


def key_order_id(
    event: OrderRefused,
) -> str:
    """The partition key: its order_id."""
    value = event.order_id
    return str(value)


def id_event_id(
    event: OrderRefused,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    OrderRefused,
    id_event_id,
)


class AsyncOrderRefusedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: OrderRefused,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class OrderRefusedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: OrderRefused,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class OrderRefusedOutbox:
    """An order was refused in the end; whatever was charged for it must be given back.

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
        event: OrderRefused,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = ORDER_REFUSED.headers(event_id, self._headers)
        key = key_order_id(event)
        self._outbox.add(
            transaction,
            topic=ORDER_REFUSED.topic,
            key=key,
            value=value,
            headers=headers,
        )
