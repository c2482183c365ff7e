"""A type came, went, or has another name."""

from __future__ import annotations

from ...contract.types import Enumeration, Record, Union
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import listed, said


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.path[-1]
    if fact.kind.endswith(" added"):
        return Judgement(
            Verdict.SAFE, f"type {name} is new", "nobody who is deployed knows it"
        )
    if fact.kind.endswith(" removed"):
        return Judgement(
            Verdict.SAFE,
            f"type {name} is gone",
            "what referred to it is judged where it stood",
        )
    later = said(fact.after)
    told = (
        "by `was:`"
        if isinstance(fact.new, Record | Enumeration | Union)
        and fact.new.was == fact.before
        else "the same place in the contract refers to it; say `was:` to keep its protobuf numbers"
    )
    users = listed([use.said for use in scene.uses.of(name)])
    return Judgement(
        Verdict.WARNING,
        f"type {name} is called {later} now ({told})",
        "the wire does not carry the name, but code that imports it must be changed"
        + (f"; it is in {users}" if users else ""),
        "keep an alias of the old name in code that others import",
        tuple(
            dict.fromkeys(each for use in scene.uses.of(name) for each in use.affected)
        ),
    )


_KINDS = ("Record", "Enumeration", "Union")

RULE = Rule(
    id="type-names",
    claims=tuple(
        f"{kind}{word}" for kind in _KINDS for word in (" added", " removed", ".name")
    ),
    looks_at="types that came, went or were renamed",
    judge=judge,
    warning="renamed: code sees another name",
    safe="new, or gone; what refers to it is judged where it stands",
)
