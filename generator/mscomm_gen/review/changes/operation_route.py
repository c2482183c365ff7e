"""Where an operation is reached over HTTP."""

from __future__ import annotations

from ...contract.http import HttpBinding
from ...contract.services import Operation
from ...contract.types import Named, Record
from ..http_places import elsewhere, heir
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..side import Side
from ..things import the
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
    what = f"the route of {place} was {old.route}, is {new.route}"
    gone: list[str] = []
    moved: list[str] = []
    for route in old.routes:
        kept = heir(route, new)
        if kept is None:
            gone.append(route.route)
        else:
            moved += _moved(fact, route, kept, scene)
    if gone:
        if old.also or new.also:
            what = f"{place} is no longer reached by {listed(gone)}"
        return Judgement(
            Verdict.BREAKING,
            what,
            "deployed callers get 404 or 405",
            "keep the old route as a further one (`also`; `additional_bindings` in a .proto file), and remove it once "
            "nobody calls it",
            callers,
        )
    if moved:
        return Judgement(
            Verdict.BREAKING,
            f"{listed(moved)} of {place}, on the route {new.route}",
            "deployed callers send and look for it where it was",
            "keep the old form on its route, and add the new one as another route (`also`) or operation",
            callers,
        )
    if {each.route for each in old.routes} == {each.route for each in new.routes}:
        what = f"{place} is bound to {new.route} in another way"
    elif old.also or new.also:
        routes = listed([each.route for each in new.routes])
        what = f"{place} is reached by {routes}"
    return Judgement(Verdict.SAFE, what, "no deployed caller sees a difference")


def _moved(fact: Fact, old: HttpBinding, new: HttpBinding, scene: Scene) -> list[str]:
    """What stands elsewhere in requests and answers of one route."""
    before, after = the(Operation, fact.old), the(Operation, fact.new)
    known = _fields(after, scene.new)
    both = [name for name in _fields(before, scene.old) if name in known]
    return elsewhere(old, new, both, _status(old, before), _status(new, after))


def _fields(operation: Operation, side: Side) -> tuple[str, ...]:
    if not isinstance(operation.request, Named):
        return ()
    definition = side.contract.type_by_name[operation.request.name]
    if not isinstance(definition, Record):
        return ()
    return tuple(field.name for field in definition.fields)


def _status(binding: HttpBinding, operation: Operation) -> int:
    return binding.status or (204 if operation.response is None else 200)


RULE = Rule(
    id="operation-route",
    claims=("Operation.http",),
    looks_at="method, path, and whatever else binds an operation to HTTP",
    judge=judge,
    breaking="a route that is gone; one on which parameters, the body, the answer or the status are elsewhere",
    safe="a route where there was none, or a further one; one that takes more; another name for a path variable; "
    "a place for a new field, or for one that did not travel",
)
