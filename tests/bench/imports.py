"""What the import of an emitted client costs, against its transport and pydantic: `python -m tests.bench imports`."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .commands import PASS, command, mscomm_gen
from .contracts import contract_text
from .measure import Command, Sample, interleaved, ratio, run_once
from .results import Bar, Section, conclude, spread

OPERATIONS: Final = 200
LIMIT: Final = 1.3
RUNS: Final = 9
# Models are of pydantic, and so are those of a program that calls a service: this half of it is in both.
MODEL: Final = "from pydantic import BaseModel, TypeAdapter\n"
# What pydantic does once in a process, when the first model is made: it looks for plugins, loads what builds schemas.
ONE: Final = "\nclass Model(BaseModel):\n    name: str\n"
# The models of the service, which are loaded when a client is made.
ALL: Final = "\nfrom bench.models.service_0 import Request0\n"
WHY: Final = (
    "what is left is the runtime's own modules; the frozen dataclasses of policies and options cost most of it."
)
_LOOP: Final = (
    "\nimport asyncio\nasync def main():\n    await {}.close()\nasyncio.run(main())"
)


@dataclass(frozen=True, slots=True)
class Client:
    """A program that imports a client, what it does to make one, and the least that such a program imports."""

    ours: str
    made: str
    base: str


CLIENTS: Final = {
    "REST, asyncio": Client(
        "from bench.service_0.rest import AsyncService0RestClient",
        _LOOP.format("AsyncService0RestClient('http://127.0.0.1:9')"),
        "import aiohttp",
    ),
    "REST, threads": Client(
        "from bench.service_0.rest_threads import Service0RestClient",
        "\nService0RestClient('http://127.0.0.1:9').close()",
        "import urllib3",
    ),
    "gRPC, asyncio": Client(
        "from bench.service_0.grpc import AsyncService0GrpcClient",
        _LOOP.format("AsyncService0GrpcClient('127.0.0.1:9')"),
        "import grpc.aio\nimport google.protobuf.message",
    ),
    "gRPC, threads": Client(
        "from bench.service_0.grpc_threads import Service0GrpcClient",
        "\nService0GrpcClient('127.0.0.1:9').close()",
        "import grpc\nimport google.protobuf.message",
    ),
}


def main(arguments: Sequence[str]) -> int:
    """Prints the figures. Exit code 1 if a bar is missed."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        contract = folder / "contract.yaml"
        contract.write_text(contract_text(OPERATIONS), "utf-8")
        run_once(mscomm_gen(folder / "cache", "build", str(contract)))

        def program(code: str) -> Command:
            # What is compiled is kept, as of the libraries beside it, whatever the environment here says.
            environment = {
                "PYTHONPATH": str(folder / "gen"),
                "PYTHONDONTWRITEBYTECODE": "",
            }
            return Command(command(code).words, environment=environment)

        commands = {PASS: program("pass"), "the package alone": program("import bench")}
        for name, client in CLIENTS.items():
            base = MODEL + client.base
            commands[f"{name}: base"] = program(base)
            commands[f"{name}: base, with one model"] = program(base + ONE)
            commands[f"{name}: base, with the service's models"] = program(base + ALL)
            commands[name] = program(MODEL + client.ours)
            commands[f"{name}: and made"] = program(MODEL + client.ours + client.made)
        taken, failed = interleaved(commands, runs=RUNS)
    assert not failed, failed
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
        "base imports the transport's library (of gRPC protobuf too) and pydantic's BaseModel and TypeAdapter; the "
        "client's program imports the latter as well, though a client needs none of it to be imported. Models and "
        "codecs are loaded when a client is made: that stands beside a base which loads the same models.",
        (
            *("", "ms, median (range)", "ms of processor", "x its base"),
            *("of processor time", "x its base with one model"),
            "x its base with the models",
        ),
        tuple(_row(name, taken) for name in taken),
        tuple(bars),
    )
    return conclude("imports", [section])


def _row(name: str, taken: Mapping[str, Sequence[Sample]]) -> tuple[str, ...]:
    samples = taken[name]
    client, _, more = name.partition(": ")
    base = taken.get(f"{client}: base", ())
    against = ["", "", "", ""]
    if name in CLIENTS:
        one = taken[f"{client}: base, with one model"]
        against[:3] = [
            f"{found:.2f}"
            for found in (
                *(ratio(samples, base), _of_processor(samples, base)),
                ratio(samples, one),
            )
        ]
    elif more == "and made":
        models = taken[f"{client}: base, with the service's models"]
        against[3] = f"{ratio(samples, models):.2f}"
    return (
        name,
        spread([sample.wall * 1000 for sample in samples], "{:.0f}"),
        f"{statistics.median(sample.cpu for sample in samples) * 1000:.0f}",
        *against,
    )


def _of_processor(mine: Sequence[Sample], base: Sequence[Sample]) -> float:
    """As `ratio`, of processor time: what others do on the machine tells less in it."""
    pairs = zip(mine, base, strict=True)
    return statistics.median(ours.cpu / theirs.cpu for ours, theirs in pairs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
