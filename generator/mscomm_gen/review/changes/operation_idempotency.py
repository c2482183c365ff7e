"""What a second, equal request does."""

from __future__ import annotations

from ...contract.services import Idempotency
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed

_FREE = (Idempotency.SAFE, Idempotency.IDEMPOTENT)


def judge(fact: Fact, scene: Scene) -> Judgement | None:
    service, name = fact.within[0], fact.path[-1]
    callers = scene.callers(service, name)
    what = f"the idempotency of {service}.{name} {changed(fact.before, fact.after)}"
    old, new = fact.before, fact.after
    if not isinstance(old, Idempotency) or not isinstance(new, Idempotency):
        return None
    if new is Idempotency.KEYED:
        return Judgement(
            Verdict.BREAKING,
            what,
            "deployed callers send no key and are refused with 400",
            "offer a new operation that takes a key, and move the callers to it",
            callers,
        )
    if new is Idempotency.NONE:
        return Judgement(
            Verdict.BREAKING,
            what,
            "deployed callers still repeat it, and each repeat has an effect of its own",
            "let the callers stop repeating first: give them a policy with `attempts: 1`",
            callers,
        )
    if old is Idempotency.SAFE and new is Idempotency.IDEMPOTENT:
        return Judgement(
            Verdict.WARNING,
            what,
            "a call has an effect now; caches and prefetching that counted on none do harm",
            "look for who calls it without being asked to",
            callers,
        )
    gains = "no longer need a key" if old is Idempotency.KEYED else "begin to repeat it"
    return Judgement(
        Verdict.WARNING,
        what,
        f"callers that are built anew {gains}; that is right only if a second call does no harm",
        "prove it with a test that calls twice",
        callers,
    )


RULE = Rule(
    id="operation-idempotency",
    claims=("Operation.idempotency",),
    looks_at="`safe`, `idempotent`, `keyed`, `none`",
    judge=judge,
    breaking="lowered, so that deployed callers repeat what must not be repeated; a key that they do not send",
    warning="raised, which is right only if it is true",
)
