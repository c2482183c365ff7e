"""What a union may be."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.path[-1]
    if fact.kind == "Member.name":
        what = f"the member `{name}` of {fact.within[0]} is called `{fact.after}` now"
    elif fact.kind == "Member removed":
        what = f"{fact.within[0]} may no longer be a {name}"
    else:
        what = f"{fact.within[1]} may be a {name} now"

    def use(each: Use) -> Judgement | None:
        if fact.kind == "Member.name" and not each.json:
            return Judgement(
                Verdict.WARNING,
                what,
                "the wire carries its number, which stays; code must be changed",
            )
        gone = fact.kind in ("Member removed", "Member.name")
        if gone and each.new_reads_old:
            return Judgement(
                Verdict.BREAKING,
                what,
                "deployed peers send it, and the new side cannot read it",
                "keep the member until nobody sends it",
            )
        come = fact.kind in ("Member added", "Member.name")
        if come and each.old_reads_new:
            return Judgement(
                Verdict.BREAKING,
                what,
                "deployed peers cannot read a member that they do not know",
                "let the readers take it first, then send it",
            )
        return Judgement(
            Verdict.SAFE, what, "whoever reads it takes everything that is sent"
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="union-members",
    claims=("Member removed", "Member added", "Member.name"),
    looks_at="the members of a union",
    judge=judge,
    breaking="a reader meets a member that it does not know",
    warning="a member's record was renamed, and only protobuf carries it",
    safe="readers know every member that is sent",
)
