"""Where an operation is reached over HTTP."""

from __future__ import annotations

from ...contract.services import HttpBinding
from ..model import Fact, Judgement, Verdict
from ..pairing import shape
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, name = fact.within[0], fact.path[-1]
    callers = scene.callers(service, name)
    old, new = fact.before, fact.after
    place = f"{service}.{name}"
    if not isinstance(old, HttpBinding):
        return Judgement(
            Verdict.SAFE, f"{place} is offered over HTTP too", "nobody uses it yet"
        )
    if not isinstance(new, HttpBinding):
        return Judgement(
            Verdict.BREAKING,
            f"{place} is no longer offered over HTTP",
            f"callers of {old.method} {old.path} get 404",
            "offer both until nobody calls the old one",
            callers,
        )
    what = (
        f"the route of {place} was {old.method} {old.path}, is {new.method} {new.path}"
    )
    if shape(old) == shape(new):
        return Judgement(
            Verdict.SAFE, what, "only a variable has another name, which no caller sees"
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "deployed callers get 404 or 405",
        "add an operation with the new route, and remove the old one once nobody calls it",
        callers,
    )


RULE = Rule(
    id="operation-route",
    claims=("Operation.http",),
    looks_at="method and path",
    judge=judge,
    breaking="another route, or none",
    safe="a route where there was none; another name for a path variable",
)
