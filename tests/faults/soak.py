"""`python -m tests.faults.soak [CALLS]`: the storm at length, every driver over every transport.

100,000 calls by default, then an outage for each client. Prints how the calls ended and what befell their connections;
the exit code is 1 if a promise was broken: calls that overstay, requests sent twice that must not be, places of
bulkheads, permits of breakers, connections, streams, tasks or threads that do not come back, repeats beyond the budget.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import tempfile
import threading
import time
from math import ceil
from pathlib import Path

from tests.executed.emitted import emitted

from .promises import (
    breaches,
    given_up,
    gone,
    healed,
    healed_in_threads,
    made,
    no_tasks,
    no_threads,
    outage,
    outage_in_threads,
    part,
)
from .reef import Reef, reef
from .storm import Outcomes, plans, storm, thread_storm

_SLICE = 5000


def main(arguments: list[str]) -> int:
    """Runs the calls in slices, each with a seed, servers and clients of its own."""
    calls = int(arguments[0]) if arguments else 100_000
    for name in ("reef", "uvicorn.error", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    broken = 0
    with tempfile.TemporaryDirectory() as folder, emitted("reef", Path(folder)):
        for seed, start in enumerate(range(0, calls, 6 * _SLICE)):
            share = min(_SLICE, ceil((calls - start) / 6))
            for transport in ("rest", "grpc", "streams"):
                for threads in (False, True):
                    broken += _one(transport, threads, share, seed)
    print("no promise was broken" if not broken else f"{broken} breaches")
    return 1 if broken else 0


def _one(transport: str, threads: bool, calls: int, seed: int) -> int:
    begun = time.monotonic()
    with reef(transport, seed) as place:
        outcomes, found = (
            _threads(place, calls, seed)
            if threads
            else asyncio.run(_asyncio(place, calls, seed))
        )
        found += gone(place)
        place.do(place.proxy.refuse())
        found += outage_in_threads(place) if threads else asyncio.run(outage(place))
        seen = place.proxy.seen
    driver = "threads" if threads else "asyncio"
    ends = ", ".join(f"{kind} {count}" for kind, count in outcomes.ends.most_common())
    faults = ", ".join(
        f"{fault.value} {count}" for fault, count in seen.faults.most_common()
    )
    print(
        f"{transport:5}{driver:8} seed {seed}: {calls} calls in {time.monotonic() - begun:.0f} s: {ends}\n"
        f"    {seen.accepted} connections: {faults}; refused {seen.refusals} times",
        flush=True,
    )
    for breach in found:
        print(f"    BREACH: {breach}", flush=True)
    return len(found)


async def _asyncio(place: Reef, calls: int, seed: int) -> tuple[Outcomes, list[str]]:
    before = len(asyncio.all_tasks())
    async with made(place) as client:
        await asyncio.to_thread(place.rage)
        todo = plans(calls, seed, cancel=0.1, operations=place.operations)
        outcomes = await storm(client, part("models").Ask, todo)
        found = breaches(place, client, outcomes)
        found += await no_tasks(before)
        await asyncio.to_thread(place.heal)
        found += await healed(client)
        found += await given_up(client, 20)
    return outcomes, found


def _threads(place: Reef, calls: int, seed: int) -> tuple[Outcomes, list[str]]:
    before = set(threading.enumerate())
    with made(place, threads=True) as client:
        place.rage()
        todo = plans(calls, seed, cancel=0, operations=place.operations)
        outcomes = thread_storm(client, part("models").Ask, todo)
        found = breaches(place, client, outcomes)
        place.heal()
        found += healed_in_threads(client)
    return outcomes, found + no_threads(before)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
