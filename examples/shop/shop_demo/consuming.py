"""What the four consumers of the shop have in common."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Final

from shop.runtime import (
    ConsumerOptions,
    KafkaConsumer,
    KafkaSettings,
    Report,
    SqliteInbox,
)

from .ledger import Ledger
from .part import Lifetime
from .settings import Settings

# A consumer that died must not keep its partitions for long; this is in no contract.
_QUICK: Final = {"session.timeout.ms": 6000, "heartbeat.interval.ms": 500}

Connect = Callable[[KafkaSettings, SqliteInbox, ConsumerOptions], KafkaConsumer]
"""Makes the consumer: one of the functions that were emitted for the message."""


async def consume(
    settings: Settings,
    ledger: Ledger,
    lifetime: Lifetime,
    *,
    database: str,
    connect: Connect,
) -> None:
    """Runs a consumer until the process's life is over.

    Its inbox lies in `database`, beside the tables of its effects.
    """

    def observe(report: Report) -> None:
        ledger.write(
            "delivery",
            fate=report.fate.value,
            id=report.id,
            group=report.group,
            deliveries=report.deliveries,
            reason=report.reason,
        )

    inbox = SqliteInbox(settings.database(database))
    kafka = KafkaSettings(settings.kafka, _QUICK)
    with closing(inbox):
        lifetime.tell_ready()
        await lifetime.host.run(
            connect(kafka, inbox, settings.consumer_options(observe))
        )
