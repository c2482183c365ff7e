"""The service notification: writes to the buyer. `python -m shop_demo.notification SETTINGS`.

It hears of an order over Kafka and asks itself, over SQS, for a mail: so a mail that
fails holds back no event. The command is written into an outbox, in the transaction
that remembers the event.

Once, after it has written some mails, its process dies between the effect and the
commit, at the worst moment there is.
"""

from __future__ import annotations

import os
import signal
import sqlite3
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final

from shop.models import Mail, OrderPlaced
from shop.order_placed import notification_consumer
from shop.runtime import Delivery, SqliteOutbox, SqliteOutboxRelay, SqsProducer
from shop.send_mail import SendMailOutbox
from shop.send_mail import notification_consumer as mail_consumer

from .consuming import consume, kafka_settings
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


class Notifier:
    """Asks for a mail for each order."""

    def __init__(self, mails: SendMailOutbox) -> None:
        self._mails = mails

    async def notify(
        self, event: OrderPlaced, delivery: Delivery[sqlite3.Connection]
    ) -> None:
        """The mail goes out once this transaction is committed, and not else."""
        mail = Mail(
            mail_id=event.event_id,
            order_id=event.order_id,
            to=event.email,
            text=f"We have your order {event.order_id}, and your money.",
        )
        self._mails.add(delivery.transaction, mail)


class Mailer:
    """Writes mails, and dies once: `death_note` is the file that says it did."""

    def __init__(self, ledger: Ledger, death_note: Path) -> None:
        self._ledger = ledger
        self._death_note = death_note

    async def write(self, mail: Mail, delivery: Delivery[sqlite3.Connection]) -> None:
        """Writes to the buyer of one order."""
        mails = delivery.transaction
        mails.execute(
            "INSERT INTO mails VALUES (?, ?, ?)",
            (str(mail.mail_id), str(mail.order_id), mail.to),
        )
        (written,) = mails.execute("SELECT count(*) FROM mails").fetchone()
        if written > MAILS_BEFORE_DEATH and not self._death_note.exists():
            self._death_note.touch()
            self._ledger.write("killed", event=str(mail.mail_id))
            os.kill(os.getpid(), signal.SIGKILL)


async def serve(settings: Settings, ledger: Ledger, lifetime: Lifetime) -> None:
    """Consumes events and commands until the process's life is over."""
    outbox = SqliteOutbox(settings.database("notification"))
    sqs = settings.sqs_settings()
    notifier = Notifier(SendMailOutbox(outbox))
    mailer = Mailer(ledger, settings.death_note)
    async with AsyncExitStack() as stack:
        stack.callback(outbox.close)
        producer = await stack.enter_async_context(SqsProducer(sqs))
        await stack.enter_async_context(SqliteOutboxRelay(outbox, producer))
        await consume(
            settings,
            ledger,
            lifetime,
            database="notification",
            connect=lambda inbox, options: (
                notification_consumer(
                    kafka_settings(settings), inbox, notifier.notify, options=options
                ),
                mail_consumer(sqs, inbox, mailer.write, options=options),
            ),
        )


if __name__ == "__main__":
    run_part("notification", serve)
