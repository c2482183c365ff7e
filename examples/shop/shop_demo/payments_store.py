"""The tables of payments: charges, and the voids that hold against late ones."""

from __future__ import annotations

import sqlite3
import time
import uuid
from datetime import UTC, datetime
from typing import Final

from shop.models import Charge, Receipt

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS charges (
    order_id TEXT PRIMARY KEY,
    receipt_id TEXT NOT NULL,
    minor_units INTEGER NOT NULL,
    charged_at REAL NOT NULL,
    voided_at REAL
);
CREATE TABLE IF NOT EXISTS voids (order_id TEXT PRIMARY KEY, voided_at REAL NOT NULL);
-- No key on purpose: the audit must be able to see an event that was booked twice.
CREATE TABLE IF NOT EXISTS bookings (
    event_id TEXT NOT NULL, order_id TEXT NOT NULL, minor_units INTEGER NOT NULL
);
"""


class Voided(Exception):
    """The order was refused before its money could be taken."""


def take(connection: sqlite3.Connection, request: Charge) -> tuple[Receipt, bool]:
    """Takes the money unless it was taken before; also whether it was taken now.

    Raises Voided where the order was refused: a charge may come late, after its void,
    and the void must hold against it.
    """
    order_id = str(request.order_id)
    if connection.execute(
        "SELECT 1 FROM voids WHERE order_id = ?", (order_id,)
    ).fetchone():
        raise Voided(order_id)
    taken = connection.execute(
        "INSERT INTO charges (order_id, receipt_id, minor_units, charged_at) "
        "VALUES (?, ?, ?, ?) ON CONFLICT (order_id) DO NOTHING",
        (order_id, str(uuid.uuid4()), request.amount.minor_units, time.time()),
    ).rowcount
    receipt_id, charged_at = connection.execute(
        "SELECT receipt_id, charged_at FROM charges WHERE order_id = ?", (order_id,)
    ).fetchone()
    receipt = Receipt(
        receipt_id=uuid.UUID(receipt_id),
        order_id=request.order_id,
        amount=request.amount,
        charged_at=datetime.fromtimestamp(charged_at, UTC),
    )
    return receipt, taken == 1


def void(connection: sqlite3.Connection, order_id: uuid.UUID) -> bool:
    """Gives back what was taken for an order and refuses what comes later.

    Whether something was taken.
    """
    now = time.time()
    connection.execute("INSERT INTO voids VALUES (?, ?)", (str(order_id), now))
    return (
        connection.execute(
            "UPDATE charges SET voided_at = ? WHERE order_id = ? AND voided_at IS NULL",
            (now, str(order_id)),
        ).rowcount
        == 1
    )
