"""What an interaction says of itself: the answer, who waits, how much is needed."""

from __future__ import annotations

from ...contract.interactions import Interaction
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..side import caller_of
from ..things import the
from ..words import changed

_ORDER = {
    "Interaction.answer": ("none", "accepted", "required"),
    "Interaction.needed": ("optional", "required"),
    "Interaction.consistency": ("eventual", "strong"),
    "Interaction.person_waiting": (False, True),
}


def judge(fact: Fact, scene: Scene) -> Judgement:
    interaction = the(Interaction, fact.new)
    word = fact.kind.removeprefix("Interaction.")
    what = f"`{word}` of `{interaction.key}` {changed(fact.before, fact.after)}"
    order = _ORDER[fact.kind]
    if order.index(fact.after) < order.index(fact.before):
        return Judgement(Verdict.SAFE, what, "less is asked of the other side")
    return Judgement(
        Verdict.WARNING,
        what,
        "the caller depends on the other side more than before: its availability and speed count",
        "compare its objective with the caller's",
        (caller_of(interaction),),
    )


RULE = Rule(
    id="interaction-promise",
    claims=tuple(_ORDER),
    looks_at="`answer`, `needed`, `consistency`, `person_waiting`",
    judge=judge,
    warning="the caller asks for more",
    safe="it asks for less",
)
