"""One request makes many calls of one service."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...contract.interactions import Interaction
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning

# Four calls may have four reasons; the fifth is a loop.
MOST: Final = 4


class ChattyCalls:
    """Counted are calls of all operations of one service, each in the share of cases that it happens in."""

    code = Code(
        "MG511",
        "chatty-calls",
        "one request makes many synchronous calls of one service",
    )
    why = (
        "Every call costs a round trip, a slot in the bulkhead and a chance to fail, so a loop over a list that calls "
        "a service for each item is as slow as the list is long, and multiplies the load on the callee. It is the "
        "N+1 query of distributed systems."
    )
    fix = (
        "Offer one operation that takes them all, or answers with all that is needed; or keep a copy of what is "
        "asked for again and again, fed by the callee's events."
    )
    source = (
        "Chatty I/O antipattern (Azure Architecture Center); "
        "Patterns of Enterprise Application Architecture (Fowler, 2002): Remote Facade"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      show_order: {http: GET /orders, response: Price, idempotency: safe}
  prices:
    owner: team-prices
    operations:
      get_price: {grpc: true, response: Price, idempotency: safe}
interactions:
  orders.show_order -> prices.get_price: {because: each line shows its price, calls: 20, policy: once}
policies:
  once: {attempts: 1}
types:
  Price: {cents: int64}
"""
    repaired = example.replace("calls: 20", "calls: 1")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each caller and service, at the interaction that calls most."""
        for node, calls in subject.graph.calls.items():
            by_service: dict[str, list[Interaction]] = {}
            for each in calls:
                by_service.setdefault(str(each.target).split(".")[0], []).append(each)
            for service, found in by_service.items():
                number = sum(each.calls * each.share for each in found)
                if number <= MOST:
                    continue
                first, *others = sorted(found, key=lambda e: -e.calls * e.share)
                yield warning(
                    self.code,
                    f"{node} calls {service} {number:g} times for one request",
                    first.span,
                    f"let {service} offer one operation that takes or answers all of it at once",
                    *((each.span, "and here") for each in others),
                )
