"""What both protocols' cases share: from a judgement to "repeat, after so long"."""

from __future__ import annotations

from runtime.budget import RetryBudget
from runtime.errors import Unavailable
from runtime.outcome import Outcome, Verdict
from runtime.policy import Policy
from runtime.retry import Repeats, Wait


def decide(
    verdict: Verdict,
    *,
    attempt: int,
    attempts: int,
    remaining_ms: float | None,
    cap_ms: float = 60000,
) -> tuple[bool, list[float] | None]:
    """Whether a call's `attempt` is followed by another of `attempts`, and the bounds of the wait in milliseconds.

    The attempts before it failed plainly. The wait is judged at its least: jitter may only add.
    """
    policy = Policy(
        timeout=1e6, deadline=1e6, attempts=attempts, retry_after_cap=cap_ms / 1000
    )
    repeats = Repeats(policy, RetryBudget())
    remaining = 1e6 if remaining_ms is None else remaining_ms / 1000
    for before in range(1, attempt):
        plain = Outcome(Unavailable(), repeat=True)
        repeats.decide(plain, attempt=before, remaining=1e6, draw=0.0)
    if verdict.transparent:
        return (True, [0.0, 0.0]) if remaining > 0 else (False, None)
    decision = repeats.decide(
        verdict.outcome(Unavailable()), attempt=attempt, remaining=remaining, draw=0.0
    )
    if not isinstance(decision, Wait):
        return False, None
    return True, [round(decision.least * 1000, 6), round(decision.most * 1000, 6)]
