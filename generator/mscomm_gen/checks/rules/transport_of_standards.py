"""Something travels otherwise than the standards allow."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.interactions import OperationEnd
from ...contract.messages import DEFAULT_BROKER, Message
from ...contract.services import Operation
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class TransportOfStandards:
    """An operation may offer more than what is allowed, as long as it offers that too."""

    code = Code(
        "MG521",
        "transport-of-standards",
        "something travels over a transport that the standards do not allow",
    )
    why = (
        "Every transport in use is one more to secure, to watch, to trace through and to be woken up by. An "
        "organisation settles for few: `standards: {transports: …}` names one for calls between services, one for the "
        "edge where browsers and partners call, and the brokers that it runs."
    )
    fix = (
        "Offer the operation over the transport that is allowed, beside the old one while callers move, or give the "
        "message the block of the broker that is allowed. Where it has to stay, a waiver says why and until when."
    )
    source = (
        "Production-Ready Microservices (Fowler, 2016), ch. 1 and 2: standardization"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
standards:
  transports: {calls: grpc, edge: rest}
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Order}
  stock:
    owner: team-stock
    operations:
      reserve: {http: POST /reservations, request: Order}
interactions:
  orders.place_order -> stock.reserve: {because: what is sold must be there}
types:
  Order: {order_id: uuid}
"""
    repaired = example.replace(
        "reserve: {http: POST /reservations,", "reserve: {grpc: true,"
    )

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each operation and message."""
        contract, asked = subject.contract, subject.contract.standards
        called = contract.calls_to
        for service in contract.services:
            if service.external:
                continue
            for operation in service.operations:
                calls = called.get(OperationEnd(service.name, operation.name), ())
                allowed = asked.calls if calls else asked.edge
                spoken = _spoken(operation)
                if not allowed or set(allowed) & set(spoken):
                    continue
                where = "calls inside" if calls else "the edge"
                yield warning(
                    self.code,
                    f"{service.name}.{operation.name} speaks {' and '.join(spoken)}; for {where} the standards allow "
                    f"{' or '.join(allowed)}",
                    operation.span,
                    f"add `{'grpc: true' if allowed[0] == 'grpc' else 'http: …'}` to it",
                    *((each.span, "called here") for each in calls[:3]),
                )
        for message in contract.messages:
            carriers = _carriers(message)
            if message.external or not asked.brokers:
                continue
            others = [name for name in carriers if name not in asked.brokers]
            if others:
                yield warning(
                    self.code,
                    f"{message.name} travels over {' and '.join(others)}; the standards allow "
                    f"{' or '.join(asked.brokers)}",
                    message.span,
                    f"give it a block `{asked.brokers[0]}: {{}}` instead",
                )


def _spoken(operation: Operation) -> tuple[str, ...]:
    said = (("grpc", operation.grpc), ("rest", operation.http is not None))
    return tuple(name for name, spoken in said if spoken)


def _carriers(message: Message) -> tuple[str, ...]:
    found = tuple(block.name for block in message.options if block.carries)
    return found or (DEFAULT_BROKER,)
