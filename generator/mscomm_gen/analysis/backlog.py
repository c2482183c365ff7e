"""What a declared burst leaves in the queue of a consumer, and how long it takes to work it off."""

from __future__ import annotations

import math

from ..contract.recommendation import Backlog
from ..contract.services import Consumption
from .assumptions import BURST_SECONDS


def capacity(consumption: Consumption, work: float) -> float:
    """Messages a second that one process of a consumer handles, at `work` seconds each.

    An inbox in SQLite handles in turn (one transaction for a batch); otherwise `concurrency` handlers run side by
    side, which supposes that many keys at work where the order of a key is kept.
    """
    dedupe = consumption.dedupe
    in_turn = dedupe is not None and (dedupe.mode, dedupe.store) == ("inbox", "sqlite")
    return (1 if in_turn else consumption.concurrency) / work


def backlog(
    consumer: str,
    rate: float,
    burst: float | None,
    able: float,
    *,
    lasting: float = BURST_SECONDS,
) -> Backlog:
    """What a burst of `burst` messages a second leaves that lasts `lasting` seconds, over the usual `rate`.

    `able` is what the consumer handles in a second.
    """
    peak = rate if burst is None else max(rate, burst)
    waiting = max(0.0, peak - able) * lasting
    if rate >= able:
        return Backlog(consumer, rate, peak, able, waiting, math.inf)
    drain = waiting / (able - rate) if waiting else 0.0
    return Backlog(consumer, rate, peak, able, waiting, drain)
