"""A bounded context waits for one that the standards keep it from waiting for."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.interactions import OperationEnd
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class CallAcrossContexts:
    """Messages may cross any border, and so may calls that are only accepted (`completes_by`)."""

    code = Code(
        "MG522",
        "call-across-contexts",
        "a call crosses bounded contexts that the standards keep apart",
    )
    why = (
        "Contexts that wait for each other's answers are down together, are released together and share their models "
        "in the end: the borders are on paper only. `standards: {context_calls: …}` says which context may wait for "
        "which, the way the architecture was meant."
    )
    fix = (
        "Tell the other context by an event, keep a copy of what is asked for, fed by its events, or accept now and "
        "complete later (`completes_by`). If the border is drawn wrongly, change it where it is stated."
    )
    source = (
        "Domain-Driven Design (Evans, 2003), ch. 14: context map; "
        "Implementing Domain-Driven Design (Vernon, 2013), ch. 13: integrating bounded contexts"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
standards:
  context_calls: {ordering: [payment]}
services:
  orders:
    owner: team-orders
    context: ordering
    operations:
      place_order: {http: POST /orders, request: Order}
  loyalty:
    owner: team-crm
    context: marketing
    operations:
      points_of: {grpc: true, request: Order}
interactions:
  orders.place_order -> loyalty.points_of: {because: points may pay for a part}
types:
  Order: {order_id: uuid}
"""
    repaired = example.replace("[payment]", "[payment, marketing]")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each interaction."""
        contract, asked = subject.contract, subject.contract.standards
        services = contract.service_by_name
        for interaction in contract.interactions:
            target = interaction.target
            if not isinstance(target, OperationEnd):
                continue
            if subject.graph.operations[target].completes_by:
                continue
            here = services[interaction.source.service].context
            there = services[target.service].context
            if here is None or there is None or asked.may_call(here, there):
                continue
            yield warning(
                self.code,
                f"{interaction.key} waits across contexts: the standards do not let `{here}` wait for `{there}`",
                interaction.span,
                f"tell `{there}` by an event, keep a copy fed by its events, or accept and complete later",
                (services[target.service].span, f"in `{there}`"),
            )
