"""Policies whose limits contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Diagnostic
from ...diagnostics.codes import meaning as codes
from ..contract import Contract
from .source import Source


def check(contract: Contract, source: Source) -> Iterator[Diagnostic]:
    """An attempt ends before the call does, and is slow before it ends."""
    for policy in contract.policies:
        timeout, deadline = policy.timeout, policy.deadline
        if timeout is not None and deadline is not None and timeout > deadline:
            yield Diagnostic(
                codes.TIMEOUT_OVER_DEADLINE,
                f"one attempt may take {timeout:g} s, and the whole call only {deadline:g} s",
                source.span("policies", policy.name, "timeout") or policy.span,
                "make the timeout the shorter one; with several attempts, the deadline covers them all",
            )
        slow_after = policy.breaker.slow_after if policy.breaker else None
        if slow_after is not None and timeout is not None and slow_after >= timeout:
            yield Diagnostic(
                codes.SLOW_AFTER_TIMEOUT,
                f"a call is slow after {slow_after:g} s, and has failed after {timeout:g} s",
                source.span("policies", policy.name, "breaker", "slow_after")
                or policy.span,
                "make `slow_after` shorter than `timeout`",
            )
