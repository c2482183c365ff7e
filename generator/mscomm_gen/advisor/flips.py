"""What would have to be otherwise for the verdict to be another: the smallest change of one input."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, Literal

from ..contract.recommendation import Flip
from .facts import Facts
from .inputs import value_of
from .verdict import verdict

_ANSWERS: Final[tuple[Literal["required", "accepted", "none"], ...]] = (
    "required",
    "accepted",
    "none",
)
_ORDERS: Final[tuple[Literal["none", "per_key", "global"], ...]] = (
    "none",
    "per_key",
    "global",
)
_STEPS: Final = 24


@lru_cache(maxsize=65536)
def flip(facts: Facts) -> Flip | None:
    """The change that is smallest: a step of a word is one, a number tenfold or a tenth of it is one.

    A share counts by what is missing of it: from 99 % to 99.9 % is one. Of equal changes the first named counts.
    """
    best: tuple[float, Facts, str] | None = None
    for size, changed, name in _changes(facts):
        if best is None or size < best[0] - 1e-9:
            best = (size, changed, name)
    if best is None:
        return None
    _, changed, name = best
    return Flip(name, value_of(facts, name), value_of(changed, name), verdict(changed))


def _changes(facts: Facts) -> Iterator[tuple[float, Facts, str]]:
    """Every change of one input that gives another verdict, with its size."""
    now = verdict(facts)
    here = _ANSWERS.index(facts.answer)
    for place, answer in enumerate(_ANSWERS):
        changed = dataclasses.replace(facts, answer=answer)
        if verdict(changed) != now:
            yield float(abs(place - here)), changed, "answer"
    changed = dataclasses.replace(facts, person_waiting=not facts.person_waiting)
    if verdict(changed) != now:
        yield 1.0, changed, "person_waiting"
    if facts.answer != "required":
        return
    other: Literal["eventual", "strong"] = (
        "strong" if facts.consistency == "eventual" else "eventual"
    )
    changed = dataclasses.replace(facts, consistency=other)
    if verdict(changed) != now:
        yield 1.0, changed, "consistency"
    at = _ORDERS.index(facts.ordering)
    for place, order in enumerate(_ORDERS):
        changed = dataclasses.replace(facts, ordering=order)
        if verdict(changed) != now:
            yield float(abs(place - at)), changed, "ordering"
    way = 1.0 if now == "sync" else -1.0

    def duration(decades: float) -> Facts:
        longer = _tidy(facts.duration * 10.0**decades, up=decades > 0)
        return dataclasses.replace(facts, duration=longer)

    def availability(decades: float) -> Facts:
        missed = max(1e-6, 1.0 - facts.availability) * 10.0**decades
        missed = min(1.0, _tidy(missed, up=decades > 0))
        return dataclasses.replace(facts, availability=1.0 - missed)

    def fan_out(decades: float) -> Facts:
        wide = facts.fan_out * 10.0**decades
        whole = math.ceil(wide) if decades > 0 else max(1, math.floor(wide))
        return dataclasses.replace(facts, fan_out=whole)

    numbers: tuple[tuple[str, Callable[[float], Facts]], ...] = (
        ("duration", duration),
        ("availability", availability),
        ("fan_out", fan_out),
    )
    for name, change in numbers:
        found = _crossing(change, way)
        if found is not None:
            crossed = change(way * found)
            if name == "fan_out":
                # Callees are whole: the step is as large as the next whole number is far.
                found = abs(math.log10(crossed.fan_out / facts.fan_out))
            yield found, crossed, name


def _crossing(change: Callable[[float], Facts], way: float) -> float | None:
    """How many decades one way the verdict changes at, up to four; None if it does not. Signals never turn back."""
    now = verdict(change(0.0))
    low, high = 0.0, 4.0
    if verdict(change(way * high)) == now:
        return None
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if verdict(change(way * middle)) == now:
            low = middle
        else:
            high = middle
    return high


def _tidy(value: float, *, up: bool) -> float:
    """Two digits, rounded away from where it came from, so that the change that is shown is one that suffices."""
    step = 10.0 ** (math.floor(math.log10(value)) - 1)
    whole = round(value / step, 6)
    return float(f"{(math.ceil(whole) if up else math.floor(whole)) * step:.6g}")
