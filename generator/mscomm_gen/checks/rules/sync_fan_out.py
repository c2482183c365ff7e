"""One request waits for many services."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...contract.interactions import Interaction, OperationEnd
from ...contract.services import Idempotency
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning

# Two services that must change together are hard enough; a third makes it a saga. A page may read from four.
MOST_CHANGED: Final = 2
MOST_READ: Final = 4


class SyncFanOut:
    """Parts that the caller can do without (`needed: optional`) are not counted.

    `standards: {fan_out: …}` sets another limit, for reads and, where it is lower, for changes.
    """

    code = Code(
        "MG513", "sync-fan-out", "one request waits for the answers of many services"
    )
    why = (
        "A request that needs many services is up only while all of them are: five at 99.9 % make 99.5 %. It is as "
        "slow as the slowest of them, and the more there are the surer one of them is slow. If they are changed by "
        "it, the failure of one leaves the others half done, with nobody to take it back."
    )
    fix = (
        "For reads: let the caller do without some (`needed: optional`), or keep a view of its own that events feed. "
        "For changes: accept the request, publish what happened and let each service follow it by itself; what must "
        "not stay half done is a saga."
    )
    source = (
        "The Tail at Scale (Dean and Barroso, CACM 56:2, 2013); "
        "Microservices Patterns (Richardson, 2018), ch. 3 and 4"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Order, idempotency: keyed, policy: entry}
  payments: {owner: team-a, operations: {charge: {grpc: true, request: Order}}}
  stock: {owner: team-b, operations: {reserve: {grpc: true, request: Order}}}
  shipping: {owner: team-c, operations: {ship: {grpc: true, request: Order}}}
interactions:
  orders.place_order -> payments.charge: {because: an order is paid for}
  orders.place_order -> stock.reserve: {because: what is sold must be there}
  orders.place_order -> shipping.ship: {because: it has to get there}
policies:
  entry: {attempts: 1}
types:
  Order: {order_id: uuid}
"""
    repaired = example.replace(
        "{because: it has to get there}",
        "{because: it has to get there, needed: optional}",
    )

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each operation, at the first of its calls."""
        said = subject.contract.standards.fan_out
        most_read = MOST_READ if said is None else said
        most_changed = min(MOST_CHANGED, most_read)
        for node, calls in subject.graph.calls.items():
            if not isinstance(node, OperationEnd):
                continue
            needed = [each for each in calls if self._waits(subject, each)]
            asked = {self._service(each) for each in needed}
            changed = {
                self._service(each)
                for each in needed
                if self._operation(subject, each) is not Idempotency.SAFE
            }
            if len(changed) <= most_changed and len(asked) <= most_read:
                continue
            many = len(changed) > most_changed
            verb = "changes" if many else "needs the answers of"
            names = changed if many else asked
            first, *others = needed
            yield warning(
                self.code,
                f"{node} {verb} {len(names)} services before it answers: {', '.join(sorted(names))}",
                first.span,
                "accept the request and let events do the rest, or say which it can do without: `needed: optional`",
                *((each.span, "and waits here") for each in others),
            )

    def _waits(self, subject: Subject, each: Interaction) -> bool:
        if each.needed == "optional" or each.answer != "required":
            return False
        target = each.target
        return (
            isinstance(target, OperationEnd)
            and not subject.graph.operations[target].completes_by
        )

    def _service(self, each: Interaction) -> str:
        return str(each.target).split(".")[0]

    def _operation(self, subject: Subject, each: Interaction) -> Idempotency:
        if not isinstance(each.target, OperationEnd):
            return Idempotency.SAFE
        return subject.graph.operations[each.target].idempotency
