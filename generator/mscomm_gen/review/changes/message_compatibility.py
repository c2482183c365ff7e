"""What changes of a payload a message lets pass."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    what = f"the compatibility of {name} {changed(fact.before, fact.after)}"
    if fact.after == "full":
        return Judgement(Verdict.SAFE, what, "it promises both directions now")
    return Judgement(
        Verdict.WARNING,
        what,
        f"what was promised as `{fact.before}` no longer holds from the next change on; this review still judges by it",
        "tell the consumers in which order they and the publisher are deployed from now on",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-compatibility",
    claims=("Message.compatibility",),
    looks_at="`compatibility`; changes of the payload are judged by the old promise",
    judge=judge,
    warning="another promise, or a weaker one",
    safe="`full`",
)
