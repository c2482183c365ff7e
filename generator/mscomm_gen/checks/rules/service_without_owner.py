"""Nobody answers for a service."""

from __future__ import annotations

from collections.abc import Iterable

from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class ServiceWithoutOwner:
    """Services of others (`external: true`) are their owners' business."""

    code = Code("MG505", "service-without-owner", "a service names no owner")
    why = (
        "Whoever finds a dead letter at night, or wants to change a message that this service consumes, has to know "
        "whom to ask. A review can name those whom a change breaks only if the contract names them."
    )
    fix = "Name the team that answers for the service: `owner: team-orders`."
    source = (
        "Site Reliability Engineering (Beyer et al., 2016), ch. 11: Being On-Call; "
        "Team Topologies (Skelton and Pais, 2019)"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    operations:
      get_order: {http: "GET /orders/{order_id}", request: {order_id: uuid}, idempotency: safe}
"""
    repaired = example.replace("  orders:\n", "  orders:\n    owner: team-orders\n")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each service. Of .proto files `unsaid-in-proto` tells it, with what else could be said."""
        contract = subject.contract
        if contract.protobuf is not None or "owner" in contract.standards.services:
            # Under standards `required-by-standards` tells it, with whatever else is missing.
            return
        for service in subject.contract.services:
            if not service.external and not service.owner:
                yield warning(
                    self.code,
                    f"service {service.name} has no owner",
                    service.span,
                    f"add `owner:` with the name of the team that answers for {service.name}",
                )
