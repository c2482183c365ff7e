"""An operation promises more than what it calls lets it keep."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...analysis.availability import Availabilities
from ...analysis.latency import Latencies
from ...analysis.notation import about, share
from ...contract.interactions import OperationEnd
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning

# Beyond the error of the simulation, with a margin.
ERROR: Final = 1.15


class UnreachableSlo:
    """Only what is declared counts: what says nothing is taken to be always there and to take no time.

    So the figures are bounds, and what is found is certain.
    """

    code = Code(
        "MG514",
        "unreachable-slo",
        "an operation promises more than what it calls allows",
    )
    why = (
        "An operation that cannot go on without others is at most as available as all of them together, and not "
        "faster than they are. A promise beyond that is broken every month, and teaches everybody to overlook alarms."
    )
    fix = (
        "Promise what can be kept, agree on more with those that are called, or need them less: `needed: optional` "
        "with an answer that does without, calls side by side (`together_with`), a message where nobody waits."
    )
    source = "The Calculus of Service Availability (Treynor, Dahlin, Rau and Beyer, ACM Queue 15:2, 2017)"
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Order, slo: {availability: 99.95%}}
  payments:
    owner: team-payments
    operations:
      charge: {grpc: true, request: Order, slo: {availability: 99.5%}}
interactions:
  orders.place_order -> payments.charge: {because: an order is paid for}
types:
  Order: {order_id: uuid}
"""
    repaired = example.replace("availability: 99.95%", "availability: 99.5%")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """At most two findings for an operation: of its availability and of its p99."""
        graph = subject.graph
        bounds = Availabilities(graph, unknown=1.0)
        known = {h.interaction.key: h for h in subject.hops if h.interaction}
        times = Latencies(graph, known, unknown=None, samples=2000)
        for end, operation in graph.operations.items():
            calls = graph.calls.get(end, ())
            service = subject.contract.service_by_name[end.service]
            if not calls or service.external:
                continue
            places = tuple((each.span, "it needs this") for each in calls)
            promised = operation.slo.availability
            if promised is not None and (best := bounds.of(end)) < promised - 1e-9:
                yield warning(
                    self.code,
                    f"{end} promises to be available {share(promised)}, but what it needs allows {share(best)} "
                    "at best",
                    operation.span,
                    f"promise {share(best)} or less, or need less: `needed: optional`, or a message",
                    *places,
                )
            # Of a stream it tells when it begins.
            p99 = None if operation.streams else operation.slo.p99
            if p99 is not None and (least := times.p99(end)) > p99 * ERROR:
                yield warning(
                    self.code,
                    f"{end} promises a p99 of {about(p99)}, but it and what it calls take about {about(least)}",
                    operation.span,
                    self._way_out(subject, end),
                    *places,
                )

    def _way_out(self, subject: Subject, end: OperationEnd) -> str:
        calls = subject.graph.calls.get(end, ())
        if len(calls) > 1 and any(each.together_with is None for each in calls):
            return "let calls that do not need each other run side by side (`together_with`), or promise less"
        return "promise less, or do not wait for all of it"
