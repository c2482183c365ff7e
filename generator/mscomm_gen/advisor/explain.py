"""A recommendation in words; how they are laid out is the renderers' business."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from ..analysis.assumptions import BURST_SECONDS
from ..analysis.notation import about, rate, share
from ..contract.recommendation import Backlog, Figures, Reason, Recommendation, Standing

Row = tuple[str, str]
NOTHING_WAIVED: Final[Mapping[str, str]] = {}


def headline(found: Recommendation) -> str:
    """Verdict and transport."""
    if found.completion is not None:
        return f"{found.verdict}: accepted over {found.transport}, answered over {found.completion}"
    return f"{found.verdict} over {found.transport}"


def agreement(found: Recommendation, waived: Mapping[str, str] = NOTHING_WAIVED) -> str:
    """How it stands to what the contract declares; `waived` has the last day of waivers, by the interaction."""
    if found.declared is None:
        return "not decided yet"
    if not found.differs:
        return "as declared"
    until = waived.get(found.interaction.key)
    return f"declared {found.declared}" + (f", waived until {until}" if until else "")


def summary(found: Sequence[Recommendation]) -> str:
    """`4 interactions: 3 as declared, 1 otherwise`."""
    count = len(found)
    undecided = sum(each.declared is None for each in found)
    otherwise = sum(each.differs for each in found)
    parts = [
        f"{number} {word}"
        for number, word in (
            (count - undecided - otherwise, "as declared"),
            (otherwise, "otherwise"),
            (undecided, "not decided yet"),
        )
        if number
    ]
    noun = "interaction" if count == 1 else "interactions"
    return f"{count} {noun}: {', '.join(parts)}" if parts else "no interactions"


def weight(reason: Reason) -> str:
    """How a reason counted: a fact decides, a signal has a number."""
    return "" if reason.weight is None else f"{reason.weight:+.2f}"


def inputs(reason: Reason) -> str:
    """What a rule looked at: `answer: required, person_waiting: true`."""
    return ", ".join(f"{name}: {value}" for name, value in reason.inputs)


def rows(found: Recommendation) -> tuple[Row, ...]:
    """What is said beside the reasons, each with a label."""
    said: list[Row] = [("by", found.why_transport)]
    if found.flip is not None:
        said.append(("flips to", found.flip.text))
    if found.figures is not None:
        said += figures(found.figures, found)
    if found.assumptions:
        said.append(("assumed", "; ".join(found.assumptions)))
    return tuple(said)


def figures(numbers: Figures, found: Recommendation) -> tuple[Row, ...]:
    """The numbers, each in a clause."""
    said: list[Row] = []
    caller = str(found.interaction.source)
    then = _standing(numbers.recommended)
    if numbers.declared is None:
        said.append(("caller", f"{caller}: if it follows the advice {then}"))
    elif found.differs:
        now = _standing(numbers.declared)
        said.append(("caller", f"{caller}: {now}; if it follows the advice {then}"))
    else:
        said.append(("caller", f"{caller}: {then}"))
    fit = numbers.deadline
    if fit is not None:
        end = "" if fit.caller is None else f", its caller has {about(fit.caller)}"
        verb = "fit into" if fit.fits else "do not fit into"
        said.append(
            (
                "deadline",
                f"all attempts ({about(fit.needed)}) {verb} {about(fit.given)}{end}",
            )
        )
    if numbers.attempts is not None:
        unguarded, emitted = numbers.attempts
        said.append(
            (
                "attempts",
                f"{unguarded:g} for one request at the front by the policies, {emitted} by emitted clients",
            )
        )
    outage = numbers.outage
    if outage is not None:
        unguarded_load = (
            "no rate declared"
            if outage.usual is None or outage.unguarded is None
            else f"{rate(outage.usual)} would become {rate(outage.unguarded)} unguarded"
        )
        said.append(
            (
                "outage",
                f"{unguarded_load}; emitted clients send {outage.repeats} repeats, then {rate(outage.emitted)} "
                "a process",
            )
        )
    said += [("backlog", _backlog(each)) for each in numbers.backlogs]
    return tuple(said)


def _standing(standing: Standing) -> str:
    p99 = f"p99 {about(standing.p99)}"
    if standing.availability is None:
        return p99
    return f"{p99}, at best {share(standing.availability)} available"


def _backlog(found: Backlog) -> str:
    able = f"{found.consumer} handles {rate(found.capacity)} a process"
    if math.isinf(found.drain):
        needed = math.floor(found.rate / found.capacity) + 1
        return f"{able}, not more than the usual {rate(found.rate)}: it takes {needed:,} processes or more"
    if not found.waiting:
        return f"{able}, enough for {rate(found.peak)}"
    return (
        f"{able}; {about(BURST_SECONDS)} of {rate(found.peak)} leave {found.waiting:,.0f}, worked off in "
        f"{about(found.drain)}"
    )
