"""The service inventory: counts the stock down. `python -m shop_demo.inventory SETTINGS`."""

from __future__ import annotations

import sqlite3
from typing import Final

from shop.models import OrderPlaced
from shop.order_placed import inventory_consumer
from shop.runtime import Delivery

from .catalog import PRICES, STOCK
from .consuming import consume, kafka_settings
from .ledger import Ledger
from .part import Lifetime, run_part
from .settings import Settings

SCHEMA: Final = f"""
CREATE TABLE IF NOT EXISTS stock (
    sku TEXT PRIMARY KEY, initial INTEGER NOT NULL, left INTEGER NOT NULL
);
-- No key on purpose: the audit must be able to see an event that counted twice.
CREATE TABLE IF NOT EXISTS picks (
    event_id TEXT NOT NULL, order_id TEXT NOT NULL, pieces INTEGER NOT NULL
);
INSERT OR IGNORE INTO stock VALUES
    {", ".join(f"('{sku}', {STOCK}, {STOCK})" for sku in PRICES)};
"""


class NoShelf(Exception):
    """The warehouse does not know this thing."""


async def pick(event: OrderPlaced, delivery: Delivery[sqlite3.Connection]) -> None:
    """Takes the things of one order from their shelves.

    Raises NoShelf, whatever else the order holds; then nothing is taken.
    """
    stock = delivery.transaction
    for line in event.lines:
        taken = stock.execute(
            "UPDATE stock SET left = left - ? WHERE sku = ?", (line.quantity, line.sku)
        ).rowcount
        if not taken:
            raise NoShelf(f"no shelf for {line.sku}")
    pieces = sum(line.quantity for line in event.lines)
    stock.execute(
        "INSERT INTO picks VALUES (?, ?, ?)",
        (str(event.event_id), str(event.order_id), pieces),
    )


async def serve(settings: Settings, ledger: Ledger, lifetime: Lifetime) -> None:
    """Consumes until the process's life is over."""
    await consume(
        settings,
        ledger,
        lifetime,
        database="inventory",
        connect=lambda inbox, options: (
            inventory_consumer(kafka_settings(settings), inbox, pick, options=options),
        ),
    )


if __name__ == "__main__":
    run_part("inventory", serve)
