"""How a field is written, where readers take either form; how text is checked."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import changed
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    place = f"`{short(fact.within[0])}.{fact.path[-1]}`"
    if fact.kind == "Field.packed":
        word = "packed" if fact.after else "no longer packed"
        return Judgement(
            Verdict.SAFE, f"{place} is {word}", "parsers take both forms (protobuf.dev)"
        )
    return Judgement(
        Verdict.WARNING,
        f"the text of {place} {changed(fact.before, fact.after)}",
        "a reader that checks UTF-8 refuses what one that does not lets pass",
        "make sure that nobody sends bytes in it that are no UTF-8",
        OTHERS,
    )


RULE = Rule(
    id="proto-field-encoding",
    claims=("Field.packed", "Field.utf8"),
    looks_at="packing, and the check of UTF-8",
    judge=judge,
    warning="text is checked, or no longer",
    safe="packed, or no longer",
)
