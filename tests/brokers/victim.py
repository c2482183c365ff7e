"""A consumer in a process that kills itself at the worst moment.

    python -m tests.brokers.victim BROKER=ADDRESS TOPIC GROUP DEAD_LETTER FOLDER effect:1

dies between the effect of the message numbered 1 and its commit; with `mark:1` between that commit and what tells
the broker.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS
from runtime.consumer_options import ConsumerOptions
from runtime.delivery import Delivery
from runtime.inbox_engine import InboxEngine
from runtime.kafka_consumer import KafkaConsumer
from runtime.kafka_settings import KafkaSettings
from runtime.reports import Fate, Report
from runtime.sqlite_inbox import SqliteInbox
from runtime.sqs_consumer import SqsConsumer
from runtime.subscription import Subscription

from .note import Note, decode
from .sqs_rig import sqs_settings


async def main(
    broker: str, topic: str, group: str, dead_letter: str, folder: str, death: str
) -> None:
    moment, _, number = death.partition(":")

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    async def handle(note: Note, delivery: Delivery[sqlite3.Connection]) -> None:
        delivery.transaction.execute("INSERT INTO effects VALUES (?)", (note.number,))
        if moment == "effect" and str(note.number) == number:
            die()

    def observe(report: Report) -> None:
        ended = (moment, report.fate) == ("mark", Fate.PROCESSED)
        if ended and (report.id or "").endswith(f"-{number}"):
            die()

    subscription = Subscription(
        message="note", topic=topic, group=group, dead_letter=dead_letter
    )
    inbox = SqliteInbox(Path(folder) / "inbox.db")
    engine = InboxEngine(
        # One message a transaction, so that a kill leaves what came before it.
        replace(subscription, concurrency=1, visibility=2.0),
        inbox=inbox,
        decode=decode,
        handler=handle,
        options=ConsumerOptions(observer=observe),
    )
    name, _, address = broker.partition("=")
    if name == "kafka":
        settings = KafkaSettings(address, for_consumers=CONSUMER_SETTINGS)
        await KafkaConsumer(settings, engine).run()
    else:
        await SqsConsumer(sqs_settings(address), engine).run()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
