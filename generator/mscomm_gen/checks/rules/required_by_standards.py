"""Something is not said that the standards want said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...contract.interactions import Interaction, OperationEnd
from ...contract.messages import Message
from ...contract.services import Operation, Service
from ...diagnostics import Code, Diagnostic, Span
from ..rule import Subject, warning


class RequiredByStandards:
    """What others own is theirs to describe. What a service says for its operations counts for each."""

    code = Code(
        "MG520",
        "required-by-standards",
        "something is missing that the standards want said",
    )
    why = (
        "An organisation that finds its way through hundreds of services does it by what each says of itself: whom to "
        "ask, which part of the business it belongs to, what it promises. `standards: {require: …}` lists what must be "
        "said; a gap in one contract is a gap in every map that is made of them."
    )
    fix = (
        "Add the key. What cannot be said yet gets a waiver with a day in `.mscomm/waivers.yaml`, rather than a text "
        "that says nothing."
    )
    source = (
        "Building Evolutionary Architectures (Ford, Parsons, Kua and Sadalage, 2nd ed. 2022), ch. 2: "
        "fitness functions"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
standards:
  require: {services: [owner, context], operations: [slo]}
services:
  orders:
    owner: team-orders
    slo: {p99: 300ms, availability: 99.9%}
    operations:
      get_order: {http: "GET /orders/{order_id}", request: {order_id: uuid}, idempotency: safe}
"""
    repaired = example.replace(
        "    owner: team-orders\n", "    owner: team-orders\n    context: ordering\n"
    )

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each thing, with all that it lacks."""
        contract, asked = subject.contract, subject.contract.standards
        for service in contract.services:
            if service.external:
                continue
            yield from self._told(
                f"service {service.name}",
                service.span,
                [key for key in asked.services if not _service(service, key)],
            )
            for operation in service.operations:
                yield from self._told(
                    f"{service.name}.{operation.name}",
                    operation.span,
                    [key for key in asked.operations if not _operation(operation, key)],
                )
        for message in contract.messages:
            if not message.external:
                yield from self._told(
                    f"message {message.name}",
                    message.span,
                    [key for key in asked.messages if not _message(message, key)],
                )
        for interaction in contract.interactions:
            yield from self._told(
                interaction.key,
                interaction.span,
                [
                    key
                    for key in asked.interactions
                    if not _interaction(interaction, key)
                ],
            )

    def _told(
        self, what: str, at: Span | None, missing: list[str]
    ) -> Iterator[Diagnostic]:
        if missing:
            names = ", ".join(f"`{key}`" for key in missing)
            yield warning(
                self.code,
                f"{what} does not say {names}, which the standards ask for",
                at,
                f"add {names}",
            )


def _service(service: Service, key: str) -> bool:
    if key == "slo":
        return service.slo.p99 is not None and service.slo.availability is not None
    return bool(getattr(service, key))


def _operation(operation: Operation, key: str) -> bool:
    if key == "slo":
        return operation.slo.p99 is not None and operation.slo.availability is not None
    return bool(getattr(operation, key))


def _message(message: Message, key: str) -> bool:
    return bool(getattr(message, key))


def _interaction(interaction: Interaction, key: str) -> bool:
    if key == "policy" and not isinstance(interaction.target, OperationEnd):
        return True
    return bool(getattr(interaction, key))
