"""Renders units on all processors: views, templates and above all datamodel-code-generator are a cold build.

The helpers are plain child processes that get the contract and their share on standard input and answer on
standard output. They end by themselves when the build is killed, which the workers of Python's process pools do
not; and whatever goes wrong with one, its share is rendered here.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Final

from ..contract.watch import Answers
from ..emit.overrides import active
from ..targets.base import Build
from .parts import Rendered, Unit, render_unit

# In milliseconds of processor time: what a helper takes to load what it needs, and what a type, an operation, a
# message take to render.
_STARTING: Final = 1000
_TYPE: Final = 5
_OPERATION: Final = 5
_MESSAGE: Final = 20


def render_all(units: Sequence[Unit], build: Build, answers: Answers) -> list[Rendered]:
    """What every unit gives, in order. Raises ContractFault."""
    costs = [_cost(unit, build) for unit in units]
    shares = _shares(costs, _processors() if sys.executable else 1)
    if len(shares) < 2:
        return [render_unit(unit, build, answers) for unit in units]
    found: dict[int, Rendered] = {}
    given = _given(build)
    with ThreadPoolExecutor(len(shares) - 1) as waiting:
        answered = [
            waiting.submit(_helped, given, [units[index] for index in share])
            for share in shares[1:]
        ]
        for index in shares[0]:
            found[index] = render_unit(units[index], build, answers)
        for share, answer in zip(shares[1:], answered, strict=True):
            made = answer.result()
            if made is None:
                made = [render_unit(units[index], build, answers) for index in share]
            found.update(zip(share, made, strict=True))
    return [found[index] for index in range(len(units))]


def _cost(unit: Unit, build: Build) -> int:
    """About how long a unit takes, in milliseconds."""
    match unit.part.kind:
        case "types":
            return _TYPE * len(build.layout.types_of[unit.part.name])
        case "service" if not unit.apart:
            service = build.contract.service_by_name[unit.part.name]
            return _OPERATION * len(service.operations)
        case "service":
            messages = build.contract.messages_of.get(unit.part.name, ())
            return _MESSAGE * len(messages)
        case _:
            return _MESSAGE


def _processors() -> int:
    if sys.platform == "linux":
        # What this process may use, which in a container is less than there is.
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _shares(costs: Sequence[int], processes: int) -> list[list[int]]:
    """Indices of the units for each of at most so many processes, so that all end at about the same time.

    The first share is that of this process. One that would not be worth a helper's start is not there.
    """
    shares: list[list[int]] = [[] for _ in range(processes)]
    loads = [0, *[_STARTING] * (processes - 1)]
    for index in sorted(range(len(costs)), key=lambda index: -costs[index]):
        lightest = loads.index(min(loads))
        shares[lightest].append(index)
        loads[lightest] += costs[index]
    return [shares[0], *[share for share in shares[1:] if share]]


def _given(build: Build) -> bytes:
    """What every helper is given, but for its share: nothing that was computed of it on the way."""
    contract, lock = replace(build.contract), replace(build.lock)
    return pickle.dumps((active.get(), contract, lock, build.cache))


def _helped(given: bytes, units: list[Unit]) -> list[Rendered] | None:
    """What a helper made of its share; None where it failed."""
    try:
        ended = subprocess.run(
            [sys.executable, "-m", f"{__package__}.helper"],
            input=given + pickle.dumps(units),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            check=True,
        )
        made = pickle.loads(ended.stdout)
    except (OSError, subprocess.SubprocessError, EOFError, pickle.UnpicklingError):
        return None
    return made if isinstance(made, list) and len(made) == len(units) else None
