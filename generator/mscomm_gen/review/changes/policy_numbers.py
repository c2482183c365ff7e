"""What a policy says: time limits, repeats, breaker, bulkhead."""

from __future__ import annotations

from ...contract.policies import Backoff, Breaker
from ..model import UNKNOWN_OTHERS, Fact, Judgement, Verdict
from ..policies import users
from ..rule import Rule, Scene
from ..words import duration, said

_WHY = {
    "timeout": (
        "an attempt may take longer: callers with less time left fail first, and calls hold their places for longer",
        "an attempt is cut earlier: answers that came late and were taken are failures now",
    ),
    "deadline": (
        "a call may take longer: callers with shorter deadlines fail first, and calls hold their places for longer",
        "a call is cut earlier: what took that long and was taken fails now",
    ),
    "attempts": (
        "the callee is asked more often when it is least able to answer",
        "a failure that a repeat covered reaches the caller",
    ),
    "bulkhead": (
        "the callee gets more calls at one time",
        "calls beyond the limit fail at once",
    ),
}


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.path[-1]
    part = fact.kind.removeprefix("Policy.")
    affected = tuple(
        dict.fromkeys((*users(scene.old, name), *users(scene.new, name)))
    ) or (UNKNOWN_OTHERS,)
    what = f"`{part}` of policy {name} was {_said(part, fact.before)}, is {_said(part, fact.after)}"
    before, after = fact.before, fact.after
    if part not in _WHY:
        why = "calls wait, stop or start again at other moments"
    elif isinstance(before, float | int) and isinstance(after, float | int):
        why = _WHY[part][0 if after > before else 1]
    else:
        why = "the default holds on one side, which may be more or less"
    return Judgement(
        Verdict.WARNING,
        what,
        why,
        "compare it with the deadlines of those who call the callers",
        affected,
    )


def _said(part: str, value: object) -> str:
    match value:
        case None:
            return "not said"
        case Backoff() | Breaker():
            told = [
                f"{name} {said(getattr(value, name))}"
                for name in type(value).__slots__
                if getattr(value, name) is not None
            ]
            return ", ".join(told) or "the default"
        case float() | int() if part in ("timeout", "deadline"):
            return duration(value)
        case _:
            return said(value)


RULE = Rule(
    id="policy-numbers",
    claims=tuple(
        f"Policy.{name}"
        for name in (
            *("timeout", "deadline", "attempts", "backoff", "breaker", "bulkhead"),
        )
    ),
    looks_at="the numbers of a policy",
    judge=judge,
    warning="always: callers behave otherwise under failure",
)
