"""JSON has another name for a field or a value, where two forms of a contract are compared."""

from __future__ import annotations

from ...contract.services import Operation
from ...contract.types import EnumValue, Field, Named
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    what = f"the JSON name of {fact.within[0]}.{fact.path[-1]} {changed(fact.before, fact.after)}"

    def use(each: Use) -> Judgement | None:
        if not each.json or (
            each.direction == "request" and _in_paths(fact, each.place, scene)
        ):
            return None
        unread = (
            each.new_reads_old and fact.before not in _read(fact.new, fact.after)
        ) or (each.old_reads_new and fact.after not in _read(fact.old, fact.before))
        if not unread:
            return None
        return Judgement(
            Verdict.BREAKING,
            what,
            "JSON knows it by name: what one side sends, the other does not look for",
            "let both forms say the same name: `json_name` in the .proto file, or the name in the contract",
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


def _read(one: object, name: object) -> tuple[object, ...]:
    """The names that a side reads: of a field of a .proto file the one that it has there as well."""
    if isinstance(one, Field):
        return (name, one.attribute)
    if isinstance(one, EnumValue):
        return (name,)
    return ()


def _in_paths(fact: Fact, place: str, scene: Scene) -> bool:
    """Whether it is a variable of every route: what these are called, nobody sends."""
    service, _, name = place.rpartition(".")
    pair = scene.pairs.operations[service, name]
    sides = (
        scene.old.contract.service_by_name[service].operation(name),
        scene.new.contract.service_by_name[pair[0]].operation(pair[1]),
    )
    return all(_in_path(fact, each) for each in sides)


def _in_path(fact: Fact, operation: Operation) -> bool:
    return (
        operation.request == Named(fact.within[0])
        and operation.http is not None
        and all(fact.path[-1] in route.variables for route in operation.http.routes)
    )


RULE = Rule(
    id="json-names",
    claims=("Field.json_name", "EnumValue.json_name"),
    looks_at="names in JSON, of a contract compared with a .proto file",
    judge=judge,
    breaking="one side does not read what the other writes",
    safe="over gRPC alone; variables of paths; a .proto file reads both its names of a field",
)
