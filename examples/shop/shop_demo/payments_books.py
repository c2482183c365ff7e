"""The books of payments: what was earned. `python -m shop_demo.payments_books SETTINGS`."""

from __future__ import annotations

import sqlite3

from shop.models import OrderPlaced
from shop.order_placed import payments_consumer
from shop.runtime import Delivery

from .consuming import consume, kafka_settings
from .ledger import Ledger
from .part import Lifetime, run_part
from .settings import Settings


async def book(event: OrderPlaced, delivery: Delivery[sqlite3.Connection]) -> None:
    """Books the money of one order as earned."""
    delivery.transaction.execute(
        "INSERT INTO bookings VALUES (?, ?, ?)",
        (str(event.event_id), str(event.order_id), event.total.minor_units),
    )


async def serve(settings: Settings, ledger: Ledger, lifetime: Lifetime) -> None:
    """Consumes until the process's life is over."""
    await consume(
        settings,
        ledger,
        lifetime,
        database="payments",
        connect=lambda inbox, options: (
            payments_consumer(kafka_settings(settings), inbox, book, options=options),
        ),
    )


if __name__ == "__main__":
    run_part("payments_books", serve)
