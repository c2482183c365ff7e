"""Where an operation is reached over HTTP."""

from __future__ import annotations

from ...contract.http import HttpBinding
from ...contract.services import Operation
from ...contract.types import Named, Record
from ..model import Fact, Judgement, Verdict
from ..pairing import shape
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
    what = (
        f"the route of {place} was {old.method} {old.path}, is {new.method} {new.path}"
    )
    if shape(old) == shape(new):
        moved = _moved(fact, old, new, scene)
        if moved:
            return Judgement(
                Verdict.BREAKING,
                f"{moved} of {place}, on the route {new.method} {new.path}",
                "deployed callers send and look for it where it was",
                "add an operation with the new form, and remove the old one once nobody calls it",
                callers,
            )
    if shape(old) == shape(new):
        return Judgement(Verdict.SAFE, what, "no deployed caller sees a difference")
    return Judgement(
        Verdict.BREAKING,
        what,
        "deployed callers get 404 or 405",
        "add an operation with the new route, and remove the old one once nobody calls it",
        callers,
    )


def _moved(fact: Fact, old: HttpBinding, new: HttpBinding, scene: Scene) -> str:
    """What stands elsewhere in requests and answers of the same route; empty if nothing does."""
    before, after = the(Operation, fact.old), the(Operation, fact.new)
    found = [
        f"`{name}` (was in the {_place(old, name)}, is in the {_place(new, name)})"
        for name in _fields(before, scene.old)
        if name in _fields(after, scene.new) and _place(old, name) != _place(new, name)
    ]
    if _status(before) != _status(after):
        found.append(f"the status {_status(after)}, was {_status(before)},")
    return listed(found)


def _place(binding: HttpBinding, name: str) -> str:
    header = binding.header_of(name)
    return f"header {header.lower()}" if header else binding.place(name)


def _fields(operation: Operation, side: Side) -> tuple[str, ...]:
    if not isinstance(operation.request, Named):
        return ()
    definition = side.contract.type_by_name[operation.request.name]
    if not isinstance(definition, Record):
        return ()
    return tuple(field.name for field in definition.fields)


def _status(operation: Operation) -> int:
    stated = operation.http.status if operation.http is not None else None
    return stated or (204 if operation.response is None else 200)


RULE = Rule(
    id="operation-route",
    claims=("Operation.http",),
    looks_at="method, path, and whatever else binds an operation to HTTP",
    judge=judge,
    breaking="another route, or none; the same route with parameters or a status elsewhere",
    safe="a route where there was none; another name for a path variable; a place for a new field",
)
