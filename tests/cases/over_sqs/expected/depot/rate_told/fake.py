# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""RateTold on an in-memory broker, for unit tests. No client of a real broker is
needed, and none is loaded.
"""

from __future__ import annotations

from sqlite3 import Connection

from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.memory_broker import InMemoryBroker
from .._runtime.memory_consumer import MemoryConsumer
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.rate_told import RateTold
from .message import BILLING, RATE_TOLD, decode_by_rate_id


def billing_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[RateTold, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes rate_told for billing, in group billing.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            billing_consumer(broker, inbox, handler)
            await broker.settle()
    """
    engine = InboxEngine(
        BILLING,
        inbox=broker.keeps_time(inbox),
        decode=decode_by_rate_id,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=RATE_TOLD.topic,
    )
