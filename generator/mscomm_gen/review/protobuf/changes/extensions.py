"""Extensions that came or went; their types and names are judged as those of fields."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...things import the
from ..pairing import Scene
from ..schema import Field
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    if fact.kind.endswith("added"):
        come = the(Field, fact.new)
        return Judgement(
            Verdict.SAFE,
            f"extension {come.number} `{come.name}` of {short(fact.path[0])} is new",
            "deployed readers keep it as unknown",
        )
    gone = the(Field, fact.old)
    return Judgement(
        Verdict.BREAKING,
        f"extension {gone.number} `{gone.name}` of {short(fact.path[0])} is gone",
        "what deployed peers send under it is no longer read, and its number may be given again",
        "mark it deprecated, and declare the number as reserved in the extension range",
        OTHERS,
    )


RULE = Rule(
    id="proto-extensions",
    claims=("Extension added", "Extension removed"),
    looks_at="extensions that came or went",
    judge=judge,
    breaking="gone",
    safe="new",
)
