"""Numbers and names that were set apart."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS, ranges, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    owner = short(fact.within[0])
    if fact.kind.endswith("gained"):
        return Judgement(
            Verdict.SAFE,
            f"{ranges(fact.after)} is reserved in {owner}",
            "nobody can take it any more",
        )
    return Judgement(
        Verdict.BREAKING,
        f"{ranges(fact.before)} is no longer reserved in {owner}",
        "the guarantee is gone that it never means anything else; peers may still send what was removed under it",
        "keep the reservation: it costs nothing",
        OTHERS,
    )


RULE = Rule(
    id="proto-reserved",
    claims=tuple(
        f"{kind}.{name} {word}"
        for kind in ("Message", "Enum")
        for name in ("reserved", "reserved_names")
        for word in ("lost", "gained")
    ),
    looks_at="`reserved`",
    judge=judge,
    breaking="taken back",
    safe="more is reserved",
)
