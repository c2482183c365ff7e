"""The service notification: writes to the buyer. `python -m shop_demo.notification SETTINGS`.

Once, after it has written some mails, its process dies between the effect and the
commit, at the worst moment there is.
"""

from __future__ import annotations

import os
import signal
import sqlite3
from pathlib import Path
from typing import Final

from shop.models import OrderPlaced
from shop.order_placed import notification_consumer
from shop.runtime import (
    Delivery,
)

from .consuming import consume
from .ledger import Ledger
from .part import Lifetime, run_part
from .settings import Settings

SCHEMA: Final = """
-- No key on purpose: the audit must be able to see an event that was told twice.
CREATE TABLE IF NOT EXISTS mails (
    event_id TEXT NOT NULL, order_id TEXT NOT NULL, recipient TEXT NOT NULL
);
"""
MAILS_BEFORE_DEATH: Final = 5


class Mailer:
    """Writes mails, and dies once: `death_note` is the file that says it did."""

    def __init__(self, ledger: Ledger, death_note: Path) -> None:
        self._ledger = ledger
        self._death_note = death_note

    async def write(
        self, event: OrderPlaced, delivery: Delivery[sqlite3.Connection]
    ) -> None:
        """Writes to the buyer of one order."""
        mails = delivery.transaction
        mails.execute(
            "INSERT INTO mails VALUES (?, ?, ?)",
            (str(event.event_id), str(event.order_id), event.email),
        )
        (written,) = mails.execute("SELECT count(*) FROM mails").fetchone()
        if written > MAILS_BEFORE_DEATH and not self._death_note.exists():
            self._death_note.touch()
            self._ledger.write("killed", event=str(event.event_id))
            os.kill(os.getpid(), signal.SIGKILL)


async def serve(settings: Settings, ledger: Ledger, lifetime: Lifetime) -> None:
    """Consumes until the process's life is over."""
    mailer = Mailer(ledger, settings.death_note)
    await consume(
        settings,
        ledger,
        lifetime,
        database="notification",
        connect=lambda kafka, inbox, options: notification_consumer(
            kafka, inbox, mailer.write, options=options
        ),
    )


if __name__ == "__main__":
    run_part("notification", serve)
