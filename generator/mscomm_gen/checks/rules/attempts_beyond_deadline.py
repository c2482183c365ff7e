"""A policy promises attempts that its deadline leaves no time for."""

from __future__ import annotations

from collections.abc import Iterable

from ...analysis.notation import about
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class AttemptsBeyondDeadline:
    """Only where all three are said; the waits between attempts are left out, as they are random."""

    code = Code(
        "MG517",
        "attempts-beyond-deadline",
        "the attempts of a policy do not fit into its deadline",
    )
    why = (
        "When a callee is slow every attempt takes its whole timeout. If that many timeouts do not fit into the "
        "deadline, the last attempts are cut short or never made: the policy reads as if it were more patient than "
        "it is, on just the day that it is for."
    )
    fix = "Shorten `timeout`, lower `attempts`, or give the whole call longer: `timeout` × `attempts` <= `deadline`."
    source = (
        "Timeouts, retries, and backoff with jitter (Brooker, Amazon Builders' Library)"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Charge, idempotency: keyed, policy: hasty}
policies:
  hasty: {timeout: 2s, deadline: 3s, attempts: 3}
types:
  Charge: {order_id: uuid}
"""
    repaired = example.replace("deadline: 3s", "deadline: 7s")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each policy."""
        for policy in subject.contract.policies:
            timeout, deadline = policy.timeout, policy.deadline
            attempts = policy.attempts
            if policy.home is not None or not (timeout and deadline and attempts):
                continue
            if attempts > 1 and timeout * attempts > deadline + 1e-9:
                fitting = int(deadline / timeout + 1e-9)
                yield warning(
                    self.code,
                    f"policy {policy.name} makes {attempts} attempts of {about(timeout)} within "
                    f"{about(deadline)}: there is time for {fitting}",
                    policy.span,
                    f"give it a deadline of {about(timeout * attempts)}, or attempts of "
                    f"{about(deadline / attempts)}",
                )
