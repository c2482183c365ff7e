"""The tables of orders, and the two steps that end an order: paid, or refused.

Each of these is one transaction with the event that tells of it, and each holds against
the other: an order that was refused is never paid afterwards, nor the reverse.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from shop.models import (
    Order,
    OrderPlaced,
    OrderRefused,
    OrderStatus,
    PlaceOrder,
)
from shop.order_placed import OrderPlacedOutbox
from shop.order_refused import OrderRefusedOutbox

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS orders (
    order_id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    request TEXT,
    placed_at TEXT NOT NULL
);
"""


@dataclass(frozen=True)
class OrdersStore:
    """Statements that run inside a transaction of the caller's."""

    placed: OrderPlacedOutbox
    refused: OrderRefusedOutbox

    def open(self, connection: sqlite3.Connection, request: PlaceOrder) -> Order:
        """The order as it stands; pending if it was not known before."""
        connection.execute(
            # What was refused before it arrived stays refused, and is now known.
            "INSERT INTO orders VALUES (?, ?, ?, ?) ON CONFLICT (order_id) "
            "DO UPDATE SET request = excluded.request WHERE request IS NULL",
            (
                str(request.order_id),
                OrderStatus.PENDING.value,
                request.model_dump_json(by_alias=True),
                datetime.now(UTC).isoformat(),
            ),
        )
        return self.get(connection, request.order_id) or order_of(request)

    def get(self, connection: sqlite3.Connection, order_id: uuid.UUID) -> Order | None:
        """The order; None where there is none, or only its refusal."""
        row = connection.execute(
            "SELECT status, request, placed_at FROM orders "
            "WHERE order_id = ? AND request IS NOT NULL",
            (str(order_id),),
        ).fetchone()
        if row is None:
            return None
        status, text, placed_at = row
        request = PlaceOrder.model_validate_json(text)
        return order_of(request, OrderStatus(status), datetime.fromisoformat(placed_at))

    def pay(self, connection: sqlite3.Connection, request: PlaceOrder) -> OrderStatus:
        """Marks a pending order as paid and tells of it. The status it then has."""
        now = datetime.now(UTC)

        def tell() -> None:
            self.placed.add(
                connection,
                OrderPlaced(
                    event_id=uuid.uuid4(),
                    order_id=request.order_id,
                    lines=request.lines,
                    total=request.total,
                    email=request.email,
                    placed_at=now,
                ),
            )

        return _end(connection, request.order_id, OrderStatus.PAID, tell)

    def refuse(
        self, connection: sqlite3.Connection, order_id: uuid.UUID, reason: str
    ) -> OrderStatus:
        """Refuses a pending order, or one that never arrived, and tells of it.

        The status it then has: PAID if that came first.
        """
        now = datetime.now(UTC)
        connection.execute(
            "INSERT INTO orders VALUES (?, ?, NULL, ?) ON CONFLICT (order_id) DO NOTHING",
            (str(order_id), OrderStatus.PENDING.value, now.isoformat()),
        )

        def tell() -> None:
            self.refused.add(
                connection,
                OrderRefused(
                    event_id=uuid.uuid4(),
                    order_id=order_id,
                    reason=reason,
                    refused_at=now,
                ),
            )

        return _end(connection, order_id, OrderStatus.REFUSED, tell)


def _end(
    connection: sqlite3.Connection,
    order_id: uuid.UUID,
    status: OrderStatus,
    tell: Callable[[], None],
) -> OrderStatus:
    ended = connection.execute(
        "UPDATE orders SET status = ? WHERE order_id = ? AND status = ?",
        (status.value, str(order_id), OrderStatus.PENDING.value),
    ).rowcount
    if ended:
        tell()
        return status
    row = connection.execute(
        "SELECT status FROM orders WHERE order_id = ?", (str(order_id),)
    ).fetchone()
    return OrderStatus(row[0])


def order_of(
    request: PlaceOrder,
    status: OrderStatus = OrderStatus.PENDING,
    placed_at: datetime | None = None,
) -> Order:
    """The order that answers a request."""
    return Order(
        order_id=request.order_id,
        status=status,
        total=request.total,
        lines=request.lines,
        placed_at=placed_at or datetime.now(UTC),
    )
