"""What the import of an emitted client costs, against its transport and pydantic: `python -m tests.bench imports`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from .commands import PASS, command, mscomm_gen
from .contracts import contract_text
from .measure import Command, interleaved, ratio, run_once
from .results import Bar, Section, conclude, spread

OPERATIONS: Final = 200
LIMIT: Final = 1.3
RUNS: Final = 9
# What a program imports that calls one service, and the least that such a program needs: its transport, and a model.
MODEL: Final = "from pydantic import BaseModel, TypeAdapter\n"
# What pydantic does once in a process, when the first model is made: it looks for plugins, loads what builds schemas.
MADE: Final = "\nclass Model(BaseModel):\n    name: str\n"
WHY: Final = (
    "a client imports the models of its service, and pydantic builds the schema of each when its class is made; the "
    "first one in a process costs it most (the last column has that in its base). The rest is the runtime's own "
    "modules, of which dataclasses and enums cost most."
)
CLIENTS: Final = {
    "REST, asyncio": (
        "from bench.service_0.rest import AsyncService0RestClient",
        f"{MODEL}import aiohttp",
    ),
    "REST, threads": (
        "from bench.service_0.rest_threads import Service0RestClient",
        f"{MODEL}import urllib3",
    ),
    "gRPC, asyncio": (
        "from bench.service_0.grpc import AsyncService0GrpcClient",
        f"{MODEL}import grpc.aio\nimport google.protobuf.message",
    ),
    "gRPC, threads": (
        "from bench.service_0.grpc_threads import Service0GrpcClient",
        f"{MODEL}import grpc\nimport google.protobuf.message",
    ),
}


def main(arguments: Sequence[str]) -> int:
    """Prints the figures. Exit code 1 if a bar is missed."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        contract = folder / "contract.yaml"
        contract.write_text(contract_text(OPERATIONS), "utf-8")
        run_once(mscomm_gen(folder / "cache", "build", str(contract)))

        def of_package(code: str) -> Command:
            return Command(
                command(code).words, environment={"PYTHONPATH": str(folder / "gen")}
            )

        commands = {PASS: command(), "the package alone": of_package("import bench")}
        for name, (ours, base) in CLIENTS.items():
            commands[name] = of_package(ours)
            commands[f"{name}: base"] = of_package(base)
            commands[f"{name}: base, with one model"] = of_package(base + MADE)
        taken, failed = interleaved(commands, runs=RUNS)
    assert not failed, failed

    def against(name: str, base: str) -> str:
        if name not in CLIENTS:
            return ""
        return f"{ratio(taken[name], taken[f'{name}: {base}']):.2f}"

    rows = [
        (
            name,
            spread([sample.wall * 1000 for sample in samples], "{:.0f}"),
            against(name, "base"),
            against(name, "base, with one model"),
        )
        for name, samples in taken.items()
    ]
    bars = [
        Bar(
            f"import of one client of {OPERATIONS} operations, {name}, against its transport and pydantic",
            ratio(taken[name], taken[f"{name}: base"]),
            LIMIT,
            why=WHY,
        )
        for name in CLIENTS
    ]
    section = Section(
        f"One client of a package of {OPERATIONS} operations",
        f"Whole processes, {RUNS} runs each, in turns; what is compiled is kept, as where a package is installed. The "
        "base imports the transport's library and pydantic's BaseModel and TypeAdapter, and makes no model, or one.",
        ("", "ms, median (range)", "x its base", "x its base with one model"),
        tuple(rows),
        tuple(bars),
    )
    return conclude("imports", [section])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
