"""What the consumers of the shop have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Final

from shop.runtime import (
    ConsumerOptions,
    KafkaSettings,
    Part,
    Report,
    SqliteInbox,
)

from .ledger import Ledger
from .part import Lifetime
from .settings import Settings

# A consumer that died must not keep its partitions for long; this is in no contract.
_QUICK: Final = {"session.timeout.ms": 6000, "heartbeat.interval.ms": 500}


Connect = Callable[[SqliteInbox, ConsumerOptions], Sequence[Part]]
"""Makes the consumers, by functions that were emitted for the messages."""


def kafka_settings(settings: Settings) -> KafkaSettings:
    """How to reach the embedded Kafka."""
    return KafkaSettings(settings.kafka, _QUICK)


async def consume(
    settings: Settings,
    ledger: Ledger,
    lifetime: Lifetime,
    *,
    database: str,
    connect: Connect,
) -> None:
    """Runs consumers until the process's life is over.

    Their inbox lies in `database`, beside the tables of their effects.
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
    with closing(inbox):
        lifetime.tell_ready()
        await lifetime.host.run(*connect(inbox, settings.consumer_options(observe)))
