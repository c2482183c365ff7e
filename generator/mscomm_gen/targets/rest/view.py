"""Contract -> what templates/rest/rest.py.j2 needs, flat."""

from __future__ import annotations

from ...contract.services import HttpBinding, Idempotency, Operation, Service
from ...emit import names
from ...emit.annotations import Annotation, annotation, hidden_by
from ...emit.call_docs import operation_doc
from ...emit.calls import Call
from ...emit.drivers import ASYNCIO, Driver
from ...emit.imports import Symbol
from ...emit.pages import PagesView, pages_view
from ...emit.rest_route import payload, rest_route
from ...records import dataclass
from ..base import Build

# `self._charge = self._transport.call(` `route=RestRoute(` and its arguments.
_ROUTE_INDENT = 16


@dataclass(frozen=True, slots=True)
class OperationView:
    """One method. `attribute` holds its callable."""

    method: str
    attribute: str
    operation: Symbol
    policy: Symbol
    route: Call
    request: Annotation | None
    response: Annotation | None
    request_payload: Call | None
    response_payload: Call | None
    errors: Symbol
    keyed: bool
    pages: PagesView | None
    doc: str


@dataclass(frozen=True, slots=True)
class ClientView:
    """One client class. `transport` and `close` are names that no operation has."""

    name: str
    doc: str
    caller: Symbol
    transport: str
    close: str
    close_doc: str
    operations: tuple[OperationView, ...]


def client_view(build: Build, service: Service, driver: Driver) -> ClientView | None:
    """The view of one driver's client, or None for a service without an HTTP operation."""
    carried = [
        (operation, operation.http)
        for operation in service.operations
        if operation.http is not None
    ]
    if not carried:
        return None
    layout = build.layout
    methods = {names.method(operation.name) for operation, _ in carried}
    client = layout.rest_client(service.name, driver)
    protocol = layout.protocol(service.name, driver).name
    whole = all(
        operation.http or not operation.grpc for operation in service.operations
    )
    return ClientView(
        name=client.name,
        doc=(
            f"Calls {service.name} over REST. {driver.sharing}; close it at the end, or use it with "
            f"`{driver.with_}`.{_after_a_fork(driver)}\n\n"
            + (
                f"Satisfies `{protocol}`."
                if whole
                else f"Has those operations of `{protocol}` that the contract gives an HTTP binding."
            )
        ),
        caller=layout.caller_alias(service.name),
        transport="_transport_" if "transport" in methods else "_transport",
        close="close_" if "close" in methods else "close",
        close_doc=(
            "Closes the connections; calls that are under way fail."
            if driver is ASYNCIO
            else "Closes the connections that nobody uses; calls that are under way go on to their end."
        ),
        operations=tuple(
            _operation(build, service, operation, http) for operation, http in carried
        ),
    )


def _after_a_fork(driver: Driver) -> str:
    if driver is ASYNCIO:
        return ""
    return " A forked child may go on using it: it makes connections of its own there."


def _operation(
    build: Build, service: Service, operation: Operation, http: HttpBinding
) -> OperationView:
    layout = build.layout
    method = names.method(operation.name)
    hidden = hidden_by(service)
    return OperationView(
        method=method,
        attribute=f"_{method}",
        operation=layout.operation_constant(service.name, operation.name),
        policy=layout.policy_function(service.name, operation.name),
        route=rest_route(build.contract, operation, http, _ROUTE_INDENT),
        request=annotation(layout, operation.request, hidden),
        response=annotation(layout, operation.response, hidden),
        request_payload=payload(layout, operation.request),
        response_payload=payload(layout, operation.response),
        errors=layout.errors_constant(service.name, operation.name),
        keyed=operation.idempotency is Idempotency.KEYED,
        pages=pages_view(layout, operation, hidden),
        doc=operation_doc(layout, operation),
    )
