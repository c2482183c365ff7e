"""What the consumers of the shop have in common."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Final, Protocol

from shop.runtime import (
    ConsumerOptions,
    KafkaSettings,
    Report,
    SqliteInbox,
)

from .ledger import Ledger
from .part import Lifetime
from .settings import Settings

# A consumer that died must not keep its partitions for long; this is in no contract.
_QUICK: Final = {"session.timeout.ms": 6000, "heartbeat.interval.ms": 500}


class Consumer(Protocol):
    """The consumer of whatever broker."""

    async def run(self) -> None: ...

    def stop(self) -> None: ...


Connect = Callable[[SqliteInbox, ConsumerOptions], Sequence[Consumer]]
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
        consumers = connect(inbox, settings.consumer_options(observe))
        running = [asyncio.create_task(consumer.run()) for consumer in consumers]
        over = asyncio.create_task(lifetime.over.wait())
        lifetime.ready()
        await asyncio.wait((*running, over), return_when=asyncio.FIRST_COMPLETED)
        for consumer in consumers:
            consumer.stop()
        over.cancel()
        await asyncio.gather(*running)
