"""Payments gives money back for refused orders. `python -m shop_demo.payments_voids SETTINGS`."""

from __future__ import annotations

import sqlite3

from shop.models import OrderRefused
from shop.order_refused import payments_consumer
from shop.runtime import Delivery

from . import payments_store
from .consuming import consume, kafka_settings
from .ledger import Ledger
from .part import Lifetime, run_part
from .settings import Settings


async def void(event: OrderRefused, delivery: Delivery[sqlite3.Connection]) -> None:
    """Voids the charge of one order, whether it came already or is still to come."""
    payments_store.void(delivery.transaction, event.order_id)


async def serve(settings: Settings, ledger: Ledger, lifetime: Lifetime) -> None:
    """Consumes until the process's life is over."""
    await consume(
        settings,
        ledger,
        lifetime,
        database="payments",
        connect=lambda inbox, options: (
            payments_consumer(kafka_settings(settings), inbox, void, options=options),
        ),
    )


if __name__ == "__main__":
    run_part("payments_voids", serve)
