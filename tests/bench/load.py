"""How long a large contract takes to load, with all its references checked, against composing its YAML."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import yaml

from mscomm_gen import pipeline

from .results import Bar, Section, conclude, spread

SERVICES = 500
OPERATIONS = 10
TURNS = 5
BAR = 3.0


def contract_text() -> str:
    """500 services of 10 operations, and 5,000 interactions between them."""
    lines = ["mscomm: 1", "name: large", "version: 1.0.0", "services:"]
    for service in range(SERVICES):
        lines += [f"  service_{service}:", "    owner: team", "    operations:"]
        lines += [
            f"      do_{operation}: {{grpc: true, request: Ask, response: Answer, idempotency: safe}}"
            for operation in range(OPERATIONS)
        ]
    lines.append("interactions:")
    for service in range(SERVICES):
        for operation in range(OPERATIONS):
            target = (service + operation + 1) % SERVICES
            lines += [
                f"  service_{service}.do_{operation} -> service_{target}.do_{operation}:",
                "    because: the answer is needed to go on",
                "    policy: quick",
            ]
    lines += ["policies:", "  quick: {timeout: 100ms, deadline: 1s}"]
    lines += ["types:", "  Ask: {id: uuid}", "  Answer: {text: string}"]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Prints the figures. Exit code 1 if the bar is missed."""
    text = contract_text()
    composed: list[float] = []
    loaded: list[float] = []
    with tempfile.TemporaryDirectory() as temporary:
        contract = Path(temporary) / "contract.yaml"
        contract.write_text(text, encoding="utf-8")
        for turn in range(TURNS + 1):
            began = time.perf_counter()
            yaml.compose(text, Loader=yaml.CSafeLoader)
            between = time.perf_counter()
            pipeline.load(contract)
            ended = time.perf_counter()
            if turn:
                composed.append(between - began)
                loaded.append(ended - between)
    ratio = statistics.median(
        ours / base for ours, base in zip(loaded, composed, strict=True)
    )
    section = Section(
        f"{SERVICES} services, {SERVICES * OPERATIONS:,} operations, {SERVICES * OPERATIONS:,} interactions",
        f"{TURNS} turns.",
        ("", "s, median (range)"),
        (("compose its YAML", spread(composed)), ("load and check", spread(loaded))),
        (Bar("load and check a contract, against composing its YAML", ratio, BAR),),
    )
    return conclude("load", [section])


if __name__ == "__main__":
    sys.exit(main())
