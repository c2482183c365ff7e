"""Renders units on all processors: views, templates and above all datamodel-code-generator are a cold build.

A small build has its models made by the helper that has been loading since it began, and renders the rest meanwhile; a
large one is shared out. Whatever goes wrong with a helper, its share is rendered here.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from ..contract.watch import Answers
from ..emit.overrides import active
from ..records import dataclass
from ..targets.base import Build
from .helpers import Helper, processors, started, taken
from .parts import Rendered, Unit, render_unit
from .share import models_kept, units_rendered

if TYPE_CHECKING:
    from ..targets.models.forms import Slice

# In milliseconds: what a helper takes to load what it needs, what makes the models of that, and what a type, an
# operation, a message take to render.
_STARTING: Final = 700
_MODELS: Final = 450
_TYPE: Final = 2
_OPERATION: Final = 5
_MESSAGE: Final = 20
# What is worth sharing out: a helper must be told the whole contract first.
_LARGE: Final = 1000


@dataclass(slots=True)
class _Process:
    """One that renders. `busy` is until when, in milliseconds from now."""

    busy: float
    makes_models: bool
    share: list[int] = field(default_factory=list)

    def until(self, unit: Unit, cost: float) -> float:
        """When it would be done with one unit more."""
        loads = unit.part.kind == "types" and not self.makes_models
        return self.busy + cost + (_MODELS if loads else 0)

    def take(self, index: int, unit: Unit, cost: float) -> None:
        """Gives it a unit."""
        self.busy = self.until(unit, cost)
        self.makes_models |= unit.part.kind == "types"
        self.share.append(index)


def render_all(units: Sequence[Unit], build: Build, answers: Answers) -> list[Rendered]:
    """What every unit gives, in order. Raises ContractFault."""
    ahead = taken()
    costs = [_cost(unit, build) for unit in units]
    if ahead is not None and sum(costs) <= _LARGE:
        return _beside_models(units, build, answers, ahead)
    loaded = 0.0 if ahead is None else ahead.age * 1000
    here, *there = _shares(units, costs, processors(), loaded)
    if ahead is not None and not (there and there[0]):
        ahead.dismiss()
        ahead = None
    if not any(there):
        return [render_unit(unit, build, answers) for unit in units]
    # Loaded here: what finds everything in the cache needs no threads.
    from concurrent.futures import ThreadPoolExecutor

    # Nothing that was computed of it on the way.
    given = replace(build.contract), replace(build.lock), build.cache, active.get()
    found: dict[int, Rendered] = {}
    with ThreadPoolExecutor(len(there)) as waiting:
        answered = []
        for share in filter(None, there):
            work = *given, [units[index] for index in share]
            job = pickle.dumps((units_rendered, work))
            answered.append((share, waiting.submit(_helped, ahead, job, len(share))))
            ahead = None
        for index in here:
            found[index] = render_unit(units[index], build, answers)
        for share, answer in answered:
            made = answer.result()
            if made is None:
                made = [render_unit(units[index], build, answers) for index in share]
            found.update(zip(share, made, strict=True))
    return [found[index] for index in range(len(units))]


def _beside_models(
    units: Sequence[Unit], build: Build, answers: Answers, helper: Helper
) -> list[Rendered]:
    """What every unit gives; the helper makes the models, and leaves them in the cache."""
    wanted = [unit.part.name for unit in units if unit.part.kind == "types"]
    parts = _models_to_make(build, wanted) if wanted else []
    if not parts:
        helper.dismiss()
        return [render_unit(unit, build, answers) for unit in units]
    from concurrent.futures import ThreadPoolExecutor

    job = pickle.dumps((models_kept, (active.get(), build.cache, parts)))
    with ThreadPoolExecutor(1) as waiting:
        kept = waiting.submit(helper.answer, job)
        found = {
            unit: render_unit(unit, build, answers)
            for unit in units
            if unit.part.kind != "types"
        }
        kept.result()
    return [found.get(unit) or render_unit(unit, build, answers) for unit in units]


def _models_to_make(build: Build, owners: Sequence[str]) -> list[Slice]:
    """The models of some owners' types that the cache has not; none where there is no cache to leave them in."""
    cache = build.cache
    if cache is None:
        return []
    # Loaded here: a build that finds everything in the cache does without templates.
    from ..targets.models.target import KIND, slices

    parts = slices(build, owners)
    return [part for part in parts if cache.get(KIND, repr(part)) is None]


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


def _shares(
    units: Sequence[Unit], costs: Sequence[float], processes: int, loaded: float
) -> list[list[int]]:
    """Indices of the units for each of the processes, so that all end at about the same time.

    The first share is that of this process, the second that of the helper that has been loading for so many
    milliseconds (0: it is not there yet). A helper that would not be worth its start has nothing to do.
    """
    known = [_Process(0, makes_models=False)]
    for _ in range(processes - 1):
        known.append(_Process(max(0.0, _STARTING - loaded), makes_models=True))
        loaded = 0.0
    # What needs the models' maker first, so that as few as possible load it; then what takes longest.
    for index in sorted(
        range(len(costs)),
        key=lambda index: (units[index].part.kind != "types", -costs[index]),
    ):
        unit, cost = units[index], costs[index]
        best = min(known, key=lambda each: each.until(unit, cost))
        best.take(index, unit, cost)
    return [each.share for each in known]


def _helped(helper: Helper | None, job: bytes, units: int) -> list[Rendered] | None:
    """What a helper made of so many units, a new one if none is given; None where it failed."""
    try:
        answer = (helper or started()).answer(job)
        made = pickle.loads(answer) if answer is not None else None
    except (OSError, EOFError, pickle.UnpicklingError):
        return None
    return made if isinstance(made, list) and len(made) == units else None
