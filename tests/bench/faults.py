"""The seed's program: a server that fails three calls in ten and is slow on another: `python -m tests.bench faults`.

Our client with the policy `critical`, every duration a tenth of the shop's, beside one attempt without any policy, the
same policy as far as tenacity and purgatory have it, and the whole of it by hand; and our client without its budget,
its breaker and both, to see what each of them does. Everything random is seeded; what differs from run to run is when
requests meet.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import aiohttp

from mscomm_gen import pipeline

from .faulty_callers import SEED, Caller, Charge, by_hand, by_libraries, once, ours
from .faulty_server import FAILING, SLOW, SLOWLY
from .results import Section, conclude

CONTRACT: Final = """
mscomm: 1
name: seeded
version: 1.0.0
services:
  payments:
    operations:
      charge: {http: POST /charges, request: Charge, response: Charge, idempotency: keyed, policy: critical}
policies:
  critical:
    timeout: 200ms
    deadline: 800ms
    attempts: 3
    backoff: {base: 50ms, factor: 2}
    breaker: {failure_rate: 50%, calls: 20, open_for: 500ms, window: 3s}
types:
  Charge: {order_id: uuid, minor_units: int64}
"""
RATE: Final = 100.0
# Calls of each phase, in order; the outage has one before it and one after it.
PHASES: Final = (("faults", 1000), ("outage", 300), ("faults", 1500))
TITLES: Final = ("faults", "outage", "faults again")
OURS: Final = "mscomm-gen"
NO_BUDGET: Final = f"{OURS} without its budget"
NO_BREAKER: Final = f"{OURS} without its breaker"
NEITHER: Final = f"{OURS} without either"
WHOLE: Final = "tenacity, breaker and budget by hand"


@contextlib.contextmanager
def server() -> Iterator[str]:
    """A server of its own for each contestant, with the same seed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.faulty_server", str(SEED)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


async def run_phase(charge: Charge, calls: int, seed: int) -> list[tuple[bool, float]]:
    """Makes the calls when they are due, whatever became of those before: whether each succeeded, and its seconds."""
    drawn = random.Random(seed)

    async def one(key: str) -> tuple[bool, float]:
        began = time.perf_counter()
        try:
            await charge(key)
        except Exception:
            return False, time.perf_counter() - began
        return True, time.perf_counter() - began

    due = time.perf_counter()
    tasks: list[asyncio.Task[tuple[bool, float]]] = []
    for _ in range(calls):
        due += drawn.expovariate(RATE)
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        key = str(uuid.UUID(int=drawn.getrandbits(128), version=4))
        tasks.append(asyncio.create_task(one(key)))
    return await asyncio.gather(*tasks)


@dataclass(frozen=True, slots=True)
class Phase:
    """What became of the calls of one phase: whether each succeeded, and its seconds; the requests that the server
    got for one of them.
    """

    calls: list[tuple[bool, float]]
    load: float

    @property
    def accepted(self) -> float:
        """The share that succeeded."""
        return sum(fine for fine, _ in self.calls) / len(self.calls)

    def row(self) -> tuple[str, ...]:
        """As it stands in the table."""
        took = sorted(seconds for _, seconds in self.calls)
        return (
            f"{self.accepted:.1%}",
            f"{took[len(took) // 2] * 1000:.0f}",
            f"{took[int(len(took) * 0.99)] * 1000:.0f}",
            f"{self.load:.2f}",
        )


async def measure(make: Caller, url: str) -> list[Phase]:
    """Every phase, one after the other."""
    # tenacity draws from the module.
    random.seed(SEED)
    found: list[Phase] = []
    async with make(url) as charge, aiohttp.ClientSession() as session:
        before = 0
        for number, (phase, calls) in enumerate(PHASES):
            async with session.put(f"{url}/phase/{phase}"):
                pass
            outcomes = await run_phase(charge, calls, SEED + number)
            async with session.get(f"{url}/counts") as response:
                counts: dict[str, int] = await response.json()
            total = sum(counts.values())
            found.append(Phase(outcomes, (total - before) / calls))
            before = total
    return found


def main() -> int:
    """Prints the figures; there is no bar."""
    contestants: dict[str, Caller] = {
        "one attempt, no policy": once,
        OURS: ours(),
        NO_BUDGET: ours(budget=False),
        NO_BREAKER: ours(breaker=False),
        NEITHER: ours(budget=False, breaker=False),
    }
    missing = ""
    libraries = ""
    try:
        libraries = f"tenacity {version('tenacity')} + purgatory {version('purgatory')}"
        contestants[libraries] = by_libraries
        contestants[WHOLE] = by_hand
    except PackageNotFoundError:
        missing = "tenacity + purgatory: not installed here; `make bench-peers` installs them."
    taken: dict[str, list[Phase]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        contract = Path(temporary) / "contract.yaml"
        contract.write_text(CONTRACT, "utf-8")
        pipeline.build(contract, Path(temporary) / "out")
        sys.path.insert(0, str(Path(temporary) / "out"))
        for name, make in contestants.items():
            with server() as url:
                taken[name] = asyncio.run(measure(make, url))
    rows = [
        (title, name, *phases[at].row())
        for at, title in enumerate(TITLES)
        for name, phases in taken.items()
    ]
    counts = ", ".join(
        f"{title} {calls:,}" for title, (_, calls) in zip(TITLES, PHASES, strict=True)
    )
    section = Section(
        "Accepted share, p99, and load on the failing server",
        f"{RATE:.0f} calls a second come when they come, whatever became of those before: {counts}. In `faults` "
        f"{FAILING:.0%} of the requests fail at once and {SLOW:.0%} are answered after {SLOWLY * 1000:.0f} ms; in "
        "`outage` all fail. "
        "The policy is `critical`, ten times as quick as the shop's: 200 ms an attempt, 800 ms in all, 3 attempts, "
        "backoff from 50 ms, 25 at once, a breaker at 50 % of 20 calls or more in 3 s that is open for 500 ms and lets "
        "10 probes through, a budget of 500 tokens at 14 a repeat.",
        (
            "phase",
            "caller",
            "accepted",
            "p50 ms",
            "p99 ms",
            "requests at the server for one call",
        ),
        tuple(rows),
        notes=(missing or compared(taken, libraries),),
    )
    return conclude("faults", [section])


def compared(taken: dict[str, list[Phase]], libraries: str) -> str:
    """Why the callers differ, by what was measured with one part of the policy switched off."""

    def of(name: str, at: int) -> str:
        phase = taken[name][at]
        return f"{phase.accepted:.0%} for {phase.load:.2f} requests a call"

    return (
        f"What differs is the policy, of which the libraries have a part. Without its budget our client accepts "
        f"{of(NO_BUDGET, 0)} in `faults`, as the libraries do ({of(libraries, 0)}); without its breaker, "
        f"{of(NO_BREAKER, 0)}, as with it ({of(OURS, 0)}). So it is the budget that gives calls up there: while four "
        "requests in ten go wrong for long it is spent, and from then on what succeeds pays for few repeats, which "
        "is what it is for. The whole policy, with the breaker and the budget written by hand around tenacity, gives "
        f"{of(WHOLE, 0)}. After the outage the breaker refuses calls besides: without it {of(NO_BREAKER, 2)}, with it "
        f"{of(OURS, 2)}, by hand {of(WHOLE, 2)}; without the budget alone {of(NO_BUDGET, 2)}, without either "
        f"{of(NEITHER, 2)}. Of 10 probes or 20 calls at a server that fails four requests in ten half fail by chance, "
        "now and then, and it opens once more: this differs from run to run. purgatory counts failures in a row, ten "
        f"here, which are rare among calls that fail by chance ({of(libraries, 2)}) and soon there in an outage "
        f"({of(libraries, 1)}, ours {of(OURS, 1)})."
    )


if __name__ == "__main__":
    sys.exit(main())
