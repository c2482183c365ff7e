"""How values look in JSON."""

from __future__ import annotations

from ...contract.contract import Wire
from ...contract.types import BIG, ListOf, MapOf, Record, Scalar, StreamOf, TypeRef
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..things import the
from ..uses import Use
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = the(Wire, fact.before), the(Wire, fact.after)
    what = f"int64 in JSON {changed(old.int64, new.int64)}"
    uses: dict[Use, None] = {}
    for definition in scene.old.contract.types:
        if isinstance(definition, Record) and any(
            _is_int64(field.type) for field in definition.fields
        ):
            uses |= dict.fromkeys(scene.uses.of(definition.name))

    def use(each: Use) -> Judgement | None:
        if not each.json:
            return None
        return Judgement(
            Verdict.BREAKING,
            what,
            "readers that take a number are sent a text, or the other way",
            "add fields of type string beside the numbers, and move the readers to them",
        )

    return by_use(uses, what, use)


def _is_int64(reference: TypeRef) -> bool:
    match reference:
        case Scalar(name):
            return name in BIG
        case ListOf(inner) | MapOf(value=inner) | StreamOf(inner):
            return _is_int64(inner)
        case _:
            return False


RULE = Rule(
    id="json-forms",
    claims=("Contract.wire",),
    looks_at="`wire`",
    judge=judge,
    breaking="some int64 travels as JSON",
    safe="none does",
)
