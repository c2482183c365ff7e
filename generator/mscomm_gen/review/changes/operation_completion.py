"""Whether the answer is the result, or messages bring it later."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, name = fact.within[0], fact.path[-1]
    callers = scene.callers(service, name)
    word = "completes by" if fact.kind.endswith("completes_by") else "is correlated by"
    what = f"what {service}.{name} {word} {changed(fact.before, fact.after)}"
    old = fact.before if isinstance(fact.before, tuple) else ()
    new = fact.after if isinstance(fact.after, tuple) else ()
    if old and set(old) < set(new):
        return Judgement(
            Verdict.WARNING,
            what,
            "deployed callers do not listen for the new outcome, and wait for one of the old",
            "let the callers consume the new message first",
            callers,
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "deployed callers look for the result where it no longer is",
        "add an operation of another name that answers in the new way, and move the callers to it",
        callers,
    )


RULE = Rule(
    id="operation-completion",
    claims=("Operation.completes_by", "Operation.correlate"),
    looks_at="the messages that complete an operation",
    judge=judge,
    breaking="synchronous became asynchronous or the other way; another message or field",
    warning="one more outcome",
)
