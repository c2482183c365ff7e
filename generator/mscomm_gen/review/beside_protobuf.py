"""Two contracts whose protobuf is compared by rules of its own: what is left for the rules for contracts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..contract.contract import Contract
from ..contract.types import Constant, Enumeration, Field, Named, Scalar
from .compare import judge
from .diff import differences
from .model import Change, Fact, Verdict
from .pairing import pair
from .registry import IRRELEVANT, RULES
from .rule import Scene
from .side import Side

# What is harmless of these is what nobody writes as JSON.
_OF_JSON: Final = ("json-names", "json-forms")
# Facts of types that protobuf sees itself: they are judged where JSON carries the type.
SEEN: Final = frozenset(
    {
        *("Field added", "Field removed", "Field.name", "Field.nullable"),
        *("EnumValue added", "EnumValue removed", "EnumValue.name"),
        *("Member added", "Member removed", "Member.name", "Union.tag", "Type.kind"),
        *("Record.at_most_one", "Field.json_name", "EnumValue.json_name"),
        *(
            f"{kind}{word}"
            for kind in ("Record", "Enumeration", "Union")
            for word in (" added", " removed", ".name")
        ),
        "Contract.wire",
    }
)
# Scalars that are messages in protobuf, so that their presence is always told.
_MESSAGES: Final = ("timestamp", "duration", "json")


def compare_beside(
    old: Side, new: Side, *, more: Iterable[Fact] = (), wire_alone: bool = False
) -> tuple[Change, ...]:
    """Every change that is not protobuf's own business, the worst first. `more` are facts that contracts do not show.

    `wire_alone`: one side says nothing but what gRPC carries, so that nothing else is held against it.
    """
    pairs = pair(old, new)
    scene = Scene(old, new, pairs)
    json = Scene(old, new, pairs, wire=False)
    whole: list[Fact] = []
    in_json: list[Fact] = []
    for fact in (*more, *differences(old, new, pairs)):
        if _follows(fact):
            continue
        if _is_seen(fact, scene):
            if fact.path[0] != "types" or json.uses.of(fact.within[0]):
                in_json.append(fact)
        elif not wire_alone or fact.path[0] != "types":
            whole.append(fact)
    found = [
        *judge(whole, scene, RULES, IRRELEVANT),
        *(
            each
            for each in judge(in_json, json, RULES, IRRELEVANT)
            if each.verdict is not Verdict.SAFE or each.rule not in _OF_JSON
        ),
    ]
    return tuple(sorted(found, key=lambda each: -each.verdict.weight))


def _follows(fact: Fact) -> bool:
    """Whether it only follows from the type of a field: each has a zero of its own."""
    match fact.before, fact.after:
        case Constant(value=was), Constant(value=now):
            return not was and not now
        case _:
            return False


def _is_seen(fact: Fact, scene: Scene) -> bool:
    """Whether protobuf's own rules see it where it matters over gRPC."""
    match fact.kind:
        case "Field.type":
            # A uuid is a string there.
            return not (
                isinstance(fact.before, Scalar) and isinstance(fact.after, Scalar)
            )
        case "Field.default":
            # An absent field and its zero are one, unless both sides say what absence means.
            return fact.before is None or fact.after is None
        case "Field.optional":
            return not (
                isinstance(fact.old, Field)
                and isinstance(fact.new, Field)
                and _is_message(fact.old, scene.old.contract)
                and _is_message(fact.new, scene.new.contract)
            )
        case _:
            return fact.kind in SEEN


def _is_message(one: Field, contract: Contract) -> bool:
    match one.type:
        case Scalar(name):
            return name in _MESSAGES
        case Named(name):
            return not isinstance(contract.type_by_name[name], Enumeration)
        case _:
            return False
