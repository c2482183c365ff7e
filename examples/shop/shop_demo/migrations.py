"""The databases of the shop, made before anything starts.

Nothing that was emitted makes a table by itself. In production the files in
`gen/schemas/sql/` go where your other migrations are; here, calls do the same.
"""

from __future__ import annotations

from shop.runtime import SqliteIdempotencyStore, SqliteInbox, SqliteOutbox

from . import inventory, notification, orders_store, payments_store
from .database import create_schema
from .settings import Settings


def migrate(settings: Settings) -> None:
    """Makes every table: the services' own, and those of inboxes, outboxes and keys."""
    orders = settings.database("orders")
    create_schema(
        orders,
        orders_store.SCHEMA,
        SqliteOutbox.create_tables,
        SqliteIdempotencyStore.create_tables,
    )
    payments = settings.database("payments")
    create_schema(
        payments,
        payments_store.SCHEMA,
        SqliteInbox.create_tables,
        SqliteIdempotencyStore.create_tables,
    )
    create_schema(
        settings.database("inventory"), inventory.SCHEMA, SqliteInbox.create_tables
    )
    create_schema(
        settings.database("notification"),
        notification.SCHEMA,
        SqliteInbox.create_tables,
        SqliteOutbox.create_tables,
    )
