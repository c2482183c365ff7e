"""Services wait for each other in a circle."""

from __future__ import annotations

from collections.abc import Iterable

from ...analysis.graph import circles
from ...contract.interactions import Interaction, OperationEnd
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class CallCircle:
    """Counted are calls made while serving a call; what a handler of a message calls waits for nobody's answer."""

    code = Code("MG512", "call-circle", "services call each other in a circle")
    why = (
        "Services that call each other in a circle can only be up together: none can be released, scaled or restarted "
        "without the others, and under load each holds the connections that the next one waits for, which is a "
        "deadlock. If the operations themselves form the circle, one request may go round for ever."
    )
    fix = (
        "Cut the circle where the answer is needed least: let that service learn what it asks for by an event, hand "
        "the data over with the request, or move what both need into one of them."
    )
    source = (
        "Acyclic Dependencies Principle (Martin, Agile Software Development, 2002); "
        "Building Microservices (Newman, 2nd ed. 2021), ch. 2"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Order}
      get_order: {grpc: true, response: Order}
  payments:
    owner: team-payments
    operations:
      charge: {grpc: true, request: Order}
      refund: {grpc: true, request: Order}
interactions:
  orders.place_order -> payments.charge: {because: an order is paid for}
  payments.refund -> orders.get_order: {because: the amount stands there}
types:
  Order: {order_id: uuid}
"""
    repaired = example.replace(
        "  payments.refund -> orders.get_order: {because: the amount stands there}\n",
        "",
    )

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each circle of services, and for each within one service."""
        calls = [
            (each, each.source, each.target)
            for each in subject.contract.interactions
            if isinstance(each.source, OperationEnd)
            and isinstance(each.target, OperationEnd)
        ]
        edges: dict[str, list[str]] = {}
        for _, source, target in calls:
            if source.service != target.service:
                edges.setdefault(source.service, []).append(target.service)
        names = tuple(service.name for service in subject.contract.services)
        for members in circles(names, edges):
            inside = set(members)
            parts = [
                each
                for each, source, target in calls
                if source.service != target.service
                and {source.service, target.service} <= inside
            ]
            yield self._finding(" and ".join(members), parts)
        for circle in subject.graph.circles:
            services = {end.service for end in circle}
            if len(services) > 1:
                continue
            parts = [
                each
                for each, source, target in calls
                if source in circle and target in circle
            ]
            yield self._finding(" and ".join(str(end) for end in circle), parts)

    def _finding(self, who: str, parts: list[Interaction]) -> Diagnostic:
        *others, last = parts
        say = "call each other in a circle" if " and " in who else "calls itself"
        return warning(
            self.code,
            f"{who} {say}",
            last.span,
            "cut the circle where the answer is needed least: tell it by an event, or hand the data over",
            *((each.span, "part of the circle") for each in others),
        )
