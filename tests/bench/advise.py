"""How long a large contract takes to be advised, against loading it."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from mscomm_gen import advisor, pipeline

from .load import OPERATIONS, SERVICES, contract_text
from .results import Bar, Section, conclude, spread

TURNS = 2
BAR = 10.0


def with_numbers(text: str) -> str:
    """The contract of the load measurement, with the facts that advice feeds on."""
    return text.replace(
        "idempotency: safe}",
        "idempotency: safe, rate: 40/s, burst: 200/s, work: 5ms, slo: {p99: 50ms, availability: 99.9%}}",
    )


def main() -> int:
    """Prints the figures. Exit code 1 if the bar is missed."""
    loaded: list[float] = []
    advised: list[float] = []
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "contract.yaml"
        path.write_text(with_numbers(contract_text()), encoding="utf-8")
        for _ in range(TURNS):
            began = time.perf_counter()
            contract = pipeline.load(path).contract
            between = time.perf_counter()
            found = advisor.advise(contract)
            ended = time.perf_counter()
            assert len(found) == SERVICES * OPERATIONS
            loaded.append(between - began)
            advised.append(ended - between)
    ratio = statistics.median(
        ours / base for ours, base in zip(advised, loaded, strict=True)
    )
    section = Section(
        f"{SERVICES} services, {SERVICES * OPERATIONS:,} interactions",
        f"{TURNS} turns.",
        ("", "s, median (range)"),
        (("load and check", spread(loaded)), ("advise", spread(advised))),
        (Bar("advise, against loading the contract", ratio, BAR),),
    )
    return conclude("advise", [section])


if __name__ == "__main__":
    sys.exit(main())
