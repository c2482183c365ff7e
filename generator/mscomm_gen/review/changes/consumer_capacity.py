"""How much a consumer does at one time, and how long one message takes."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, message = fact.within[0], fact.path[-1]
    concurrency = fact.kind == "Consumption.concurrency"
    word = "concurrency" if concurrency else "time for one message"
    what = f"the {word} of {service} on {message} {changed(fact.before, fact.after)}"
    before = fact.before if isinstance(fact.before, float | int) else 0
    after = fact.after if isinstance(fact.after, float | int) else 0
    if not concurrency and after <= before:
        return Judgement(Verdict.SAFE, what, "it keeps up at least as well as before")
    why = "the group keeps up with fewer messages a second"
    if concurrency and after > before:
        why = "what it calls, and its database, are asked more at one time"
    return Judgement(
        Verdict.WARNING,
        what,
        why,
        "compare it with the peak of the message",
        (service,),
    )


RULE = Rule(
    id="consumer-capacity",
    claims=("Consumption.concurrency", "Consumption.work"),
    looks_at="`concurrency` and `work` of a consumer",
    judge=judge,
    warning="another concurrency; a message takes longer",
    safe="a message takes less time",
)
