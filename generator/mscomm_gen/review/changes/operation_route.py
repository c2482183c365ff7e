"""Where an operation is reached over HTTP."""

from __future__ import annotations

from dataclasses import fields

from ...contract.services import HttpBinding
from ..model import Fact, Judgement, Verdict
from ..pairing import shape
from ..rule import Rule, Scene
from ..words import listed


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
    elsewhere = [
        each.name
        for each in fields(HttpBinding)
        if each.name not in ("method", "path")
        and getattr(old, each.name) != getattr(new, each.name)
    ]
    if shape(old) == shape(new) and elsewhere:
        return Judgement(
            Verdict.BREAKING,
            f"the {listed(elsewhere)} of {place} differ, on the route {new.method} {new.path}",
            "deployed callers send and look for it where it was",
            "add an operation with the new form, and remove the old one once nobody calls it",
            callers,
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
    looks_at="method, path, and whatever else binds an operation to HTTP",
    judge=judge,
    breaking="another route, or none; the same route with parameters or a status elsewhere",
    safe="a route where there was none; another name for a path variable",
)
