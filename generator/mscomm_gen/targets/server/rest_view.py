"""What the REST half of server.py needs of a service."""

from __future__ import annotations

from ...contract.services import HttpBinding, Idempotency, Operation, Service
from ...emit import literals, names
from ...emit.calls import Call
from ...emit.imports import Symbol
from ...emit.rest_route import payload, rest_route
from ...records import dataclass
from ..base import Build

# `return RestServer(` `endpoints=(` `rest_endpoint(` `route=RestRoute(` and its arguments.
_ROUTE_INDENT = 20


@dataclass(frozen=True, slots=True)
class RestOperation:
    """One endpoint; `handler` is the method of the service's implementation."""

    operation: Symbol
    route: Call
    request: Call | None
    response: Call | None
    handler: str
    errors: Symbol


@dataclass(frozen=True, slots=True)
class RestHalf:
    """`function` is the name that the template defines."""

    function: str
    service: str
    protocol: Symbol
    doc: str
    operations: tuple[RestOperation, ...]


def rest_half(build: Build, service: Service) -> RestHalf | None:
    """The view, or None for a service without an HTTP operation."""
    carried = [
        (operation, operation.http)
        for operation in service.operations
        if operation.http is not None
    ]
    if not carried:
        return None
    layout = build.layout
    keyed = any(operation.idempotency is Idempotency.KEYED for operation, _ in carried)
    stem = layout.service_class(service.name)
    return RestHalf(
        function="asgi_app",
        service=literals.string(service.name),
        protocol=layout.api(service.name, f"{stem}Service"),
        doc=(
            f"An ASGI 3 application that serves {service.name}, for any ASGI server.\n\n"
            "Calls inherit the caller's deadline. Declared errors and everything else that goes wrong are answered as "
            "problem details (RFC 9457)."
            + (
                "\n\nKeyed operations answer a repeat with the answer that they gave before; "
                "`options.idempotency` says where answers are kept, and for how long."
                if keyed
                else ""
            )
        ),
        operations=tuple(
            _operation(build, service, operation, http) for operation, http in carried
        ),
    )


def _operation(
    build: Build, service: Service, operation: Operation, http: HttpBinding
) -> RestOperation:
    layout = build.layout
    return RestOperation(
        operation=layout.operation_constant(service.name, operation.name),
        route=rest_route(build.contract, operation, http, _ROUTE_INDENT),
        request=payload(layout, operation.request),
        response=payload(layout, operation.response),
        handler=names.method(operation.name),
        errors=layout.errors_constant(service.name, operation.name),
    )
