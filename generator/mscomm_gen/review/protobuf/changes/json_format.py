"""Whether a file promises a JSON form."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import changed
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    what = (
        f"the JSON form of {short(fact.within[0])} {changed(fact.before, fact.after)}"
    )
    if fact.after == "legacy":
        return Judgement(
            Verdict.BREAKING,
            what,
            "JSON is a best effort now: parsers may refuse it, and names may collide",
            "keep `json_format = ALLOW`",
            OTHERS,
        )
    return Judgement(Verdict.SAFE, what, "more is promised than before")


RULE = Rule(
    id="proto-json-format",
    claims=("Message.json_format", "Enum.json_format"),
    looks_at="the feature `json_format`, however the file's syntax says it",
    judge=judge,
    breaking="best effort alone",
    safe="promised from now on",
)
