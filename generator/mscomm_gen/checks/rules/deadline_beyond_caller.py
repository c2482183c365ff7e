"""A call may take longer than who waits for its caller does."""

from __future__ import annotations

from collections.abc import Iterable

from ...analysis.hops import Hop
from ...contract.interactions import OperationEnd
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class DeadlineBeyondCaller:
    """Only calls with a policy of the contract's own are judged: a default is capped by what is inherited."""

    code = Code(
        "MG502",
        "deadline-beyond-caller",
        "the deadline of a call lies beyond that of its caller",
    )
    why = (
        "An operation that is called with a deadline of 1 s and itself calls another with a deadline of 8 s promises "
        "seven seconds that nobody waits for. The inherited deadline cuts the call off, so repeats and waits that the "
        "inner policy counts on never happen; where the deadline is not inherited, work goes on for a caller that "
        "has left."
    )
    fix = (
        "Shorten the inner policy (`deadline`, or `timeout` and `attempts`) until it fits into what the caller's "
        "callers wait, with room for the caller's own work; or give those more time; or, if nobody needs "
        "the answer, publish a message instead."
    )
    source = "Site Reliability Engineering (Beyer et al., 2016), ch. 22: Deadline Propagation"
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Charge, idempotency: keyed, policy: entry}
  payments:
    owner: team-payments
    operations:
      charge: {grpc: true, request: Charge, idempotency: keyed}
interactions:
  orders.place_order -> payments.charge: {policy: patient}
policies:
  entry: {deadline: 1s, attempts: 1}
  patient: {timeout: 4s, deadline: 8s, attempts: 2}
types:
  Charge: {order_id: uuid}
"""
    repaired = example.replace("entry: {deadline: 1s", "entry: {deadline: 9s")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each call, against the most patient of its caller's callers."""
        waiting: dict[OperationEnd, list[Hop]] = {}
        for hop in subject.hops:
            waiting.setdefault(hop.target, []).append(hop)
        for hop in subject.entries:
            # Who is not spoken of counts where a policy speaks to them, or where nobody else calls.
            if hop.said is not None or hop.target not in waiting:
                waiting.setdefault(hop.target, []).append(hop)
        for hop in subject.hops:
            interaction = hop.interaction
            if hop.said is None or interaction is None:
                continue
            if not isinstance(interaction.source, OperationEnd):
                continue
            outer = max(waiting[interaction.source], key=lambda h: h.policy.deadline)
            if hop.policy.deadline <= outer.policy.deadline:
                continue
            outer_place = outer.said.span if outer.said else outer.operation.span
            yield warning(
                self.code,
                f"{hop.sentence} may take {hop.policy.deadline:g} s, but {interaction.source} is itself given "
                f"{outer.policy.deadline:g} s",
                interaction.span,
                f"let policy {hop.said.name} end within {outer.policy.deadline:g} s, or give "
                f"{interaction.source} longer",
                (hop.said.span, "the deadline of the call"),
                (outer_place, "how long its caller has"),
            )
