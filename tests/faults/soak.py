"""`python -m tests.faults.soak [CALLS]`: the storm at length, every driver over every transport.

100,000 calls by default. Prints how the calls ended; the exit code is 1 if a promise was broken.
"""

from __future__ import annotations

import asyncio
import importlib
import logging
import sys
import tempfile
import time
from pathlib import Path

from tests.executed.emitted import emitted

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
        for seed, start in enumerate(range(0, calls, 4 * _SLICE)):
            share = min(_SLICE, (calls - start) // 4)
            for transport in ("rest", "grpc"):
                for threads in (False, True):
                    broken += _one(transport, threads, share, seed)
    print("no promise was broken" if not broken else f"{broken} breaches")
    return 1 if broken else 0


def _one(transport: str, threads: bool, calls: int, seed: int) -> int:
    begun = time.monotonic()
    with reef(transport, seed) as place:
        place.rage()
        outcomes = (
            _threads(place, calls, seed) if threads else _asyncio(place, calls, seed)
        )
        sent = place.proxy.seen.sent
    twice = [each for each, times in sent.items() if each.endswith(b"s") and times > 1]
    driver = "threads" if threads else "asyncio"
    ends = ", ".join(f"{kind} {count}" for kind, count in outcomes.ends.most_common())
    print(
        f"{transport:5}{driver:8} seed {seed}: {calls} calls in {time.monotonic() - begun:.0f} s: {ends}",
        flush=True,
    )
    for breach in outcomes.breaches:
        print(f"    {breach}")
    for each in twice:
        print(f"    {each.decode()} was sent {sent[each]} times")
    return len(outcomes.breaches) + len(twice)


def _asyncio(place: Reef, calls: int, seed: int) -> Outcomes:
    clients = importlib.import_module("reef.harbour.client")
    ask = importlib.import_module("reef.models").Ask

    async def run() -> Outcomes:
        made = getattr(clients.AsyncHarbourClient, place.transport)
        async with made(place.address) as client:
            return await storm(client, ask, plans(calls, seed, cancel=0.1))

    return asyncio.run(run())


def _threads(place: Reef, calls: int, seed: int) -> Outcomes:
    clients = importlib.import_module("reef.harbour.client")
    ask = importlib.import_module("reef.models").Ask
    with getattr(clients.HarbourClient, place.transport)(place.address) as client:
        return thread_storm(client, ask, plans(calls, seed, cancel=0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
