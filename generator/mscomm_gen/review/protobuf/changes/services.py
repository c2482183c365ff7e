"""Services and methods that came or went."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    method = fact.kind.startswith("Method")
    name = f"{short(fact.path[0])}.{fact.path[-1]}" if method else short(fact.path[0])
    word = "method" if method else "service"
    if fact.kind.endswith("added"):
        return Judgement(
            Verdict.SAFE, f"{word} {name} is new", "nobody who is deployed calls it"
        )
    return Judgement(
        Verdict.BREAKING,
        f"{word} {name} is gone",
        "paths carry its name: deployed callers get UNIMPLEMENTED",
        "mark it deprecated and keep serving it until nobody calls it; to rename it, serve both names",
        OTHERS,
    )


RULE = Rule(
    id="proto-services",
    claims=("Service removed", "Service added", "Method removed", "Method added"),
    looks_at="services and methods that came or went; a rename is both",
    judge=judge,
    breaking="gone",
    safe="new",
)
