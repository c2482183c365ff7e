"""Another policy holds for a call."""

from __future__ import annotations

from dataclasses import fields

from ...analysis.policies import EffectivePolicy
from ...contract.interactions import Interaction
from ...contract.services import Operation
from ..model import Fact, Judgement, Verdict
from ..policies import at_entry, between
from ..rule import Rule, Scene
from ..side import caller_of
from ..words import changed, listed, said


def judge(fact: Fact, scene: Scene) -> Judgement | None:
    old, new = fact.old, fact.new
    before: EffectivePolicy | None
    after: EffectivePolicy | None
    if isinstance(old, Operation) and isinstance(new, Operation):
        before = at_entry(scene.old, fact.within[0], old)
        after = at_entry(scene.new, fact.within[1], new)
        affected = scene.callers(fact.within[0], old.name)
        place = f"calls of {fact.within[0]}.{old.name}"
    elif isinstance(old, Interaction) and isinstance(new, Interaction):
        before, after = between(scene.old, old), between(scene.new, new)
        affected = (caller_of(new),)
        place = f"`{new.key}`"
    else:
        return None
    what = f"the policy of {place} {changed(fact.before, fact.after)}"
    if before is None or after is None:
        return Judgement(
            Verdict.SAFE, what, "no call is made by it: the target is no operation"
        )
    differ = [
        f"{each.name} was {said(getattr(before, each.name))}, is {said(getattr(after, each.name))}"
        for each in fields(EffectivePolicy)
        if each.name not in ("origin", "breaker")
        and getattr(before, each.name) != getattr(after, each.name)
    ]
    if before.breaker != after.breaker:
        differ.append("the breaker judges otherwise")
    if not differ:
        return Judgement(Verdict.SAFE, what, "every number in it is the same")
    return Judgement(
        Verdict.WARNING,
        what,
        f"{listed(differ, most=6)}",
        "compare the deadline with the caller's own, and the repeats with what the callee bears",
        affected,
    )


RULE = Rule(
    id="policy-chosen",
    claims=("Operation.policy", "Interaction.policy"),
    looks_at="which policy holds for a call",
    judge=judge,
    warning="some number differs: times are seconds",
    safe="the numbers are the same",
)
