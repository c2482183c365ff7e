"""Who needs what of whom, newly or no longer."""

from __future__ import annotations

from ...contract.interactions import Interaction, MessageEnd
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..things import the


def judge(fact: Fact, scene: Scene) -> Judgement:
    if fact.kind.endswith("removed"):
        return Judgement(
            Verdict.SAFE,
            f"`{fact.path[-1]}` is gone",
            "the other side is asked for less",
        )
    come = the(Interaction, fact.new)
    if isinstance(come.target, MessageEnd):
        return Judgement(
            Verdict.SAFE,
            f"`{come.key}` is new",
            "a message more of a kind that its consumers know",
        )
    known = scene.old.contract.service_by_name
    if come.target.service not in known:
        return Judgement(
            Verdict.SAFE, f"`{come.key}` is new", "the service is new as well"
        )
    return Judgement(
        Verdict.WARNING,
        f"`{come.key}` is new",
        f"{come.target.service} gets more load, and {come.source.service} fails with it where the answer is required",
        "look at `mscomm-gen advise`, and at the declared rates",
        (come.target.service,),
    )


RULE = Rule(
    id="interaction-names",
    claims=("Interaction added", "Interaction removed"),
    looks_at="calls between services that came or went",
    judge=judge,
    warning="a new call of an operation: load for the one side, a dependency for the other",
    safe="gone; a message; a service that is new as well",
)
