"""A caller gives up before the callee can have answered."""

from __future__ import annotations

from collections.abc import Iterable

from ...analysis.latency import Latencies
from ...analysis.notation import about
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class DeadlineBelowWork:
    """Held against what is declared: the callee's p99, and the work of it and of all that it calls."""

    code = Code(
        "MG518",
        "deadline-below-work",
        "a call is given less time than its callee takes",
    )
    why = (
        "A call that is given up while the callee keeps its promise fails for no fault of the callee's, which goes "
        "on working for nobody; a repeat begins the same work again. Deadlines that cannot be kept turn a slow hour "
        "into an outage."
    )
    fix = (
        "Give the call at least the callee's p99; if the caller has no such time, do not wait: let the callee accept "
        "and answer later (`completes_by`), or send a message."
    )
    source = (
        "Site Reliability Engineering (Beyer et al., 2016), ch. 22: Picking a Deadline"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Charge}
  payments:
    owner: team-payments
    operations:
      charge: {grpc: true, request: Charge, slo: {p99: 800ms}}
interactions:
  orders.place_order -> payments.charge: {policy: hasty}
policies:
  hasty: {deadline: 300ms, attempts: 1}
types:
  Charge: {order_id: uuid}
"""
    repaired = example.replace("deadline: 300ms", "deadline: 1s")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each call; for callers that no interaction speaks of, at the operation."""
        times = Latencies(subject.graph, unknown=None, samples=500)
        for hop in (*subject.hops, *subject.entries):
            deadline = hop.said.deadline if hop.said else None
            if deadline is None or hop.operation.completes_by:
                continue
            promised = hop.operation.slo.p99 or 0.0
            usual = times.median(hop.target)
            if max(promised, usual) <= deadline * (1 + 1e-6):
                continue
            takes = (
                f"promises {about(promised)} in 99 of 100 cases"
                if promised > deadline
                else f"takes {about(usual)} with what it calls"
            )
            place = hop.interaction.span if hop.interaction else hop.operation.span
            yield warning(
                self.code,
                f"{hop.sentence} may take {about(deadline)}, but {hop.target} {takes}",
                place,
                f"give it {about(max(promised, usual))} or more, or do not wait for it",
                (hop.said.span if hop.said else None, "the deadline"),
                (hop.operation.span if hop.interaction else None, "the callee"),
            )
