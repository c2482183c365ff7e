"""What grpc.py needs of a service."""

from __future__ import annotations

from ...contract.services import Idempotency, Operation, Service
from ...emit import literals, names
from ...emit.annotations import hidden_by
from ...emit.call_docs import operation_doc
from ...emit.calls import Symbols
from ...emit.drivers import ASYNCIO, Driver
from ...emit.imports import Symbol
from ...emit.layout import Layout
from ...emit.pages import PagesView, pages_view
from ...emit.signatures import Carried, carried
from ...records import dataclass


@dataclass(frozen=True, slots=True)
class OperationView:
    """`attribute` holds the call, which `opened` makes, `self._channel.unary` or a function of the runtime.

    `details` are the codecs of its errors' records.
    """

    method: str
    attribute: str
    operation: Symbol
    policy: Symbol
    path: str
    carried: Carried
    request_codec: Symbol
    response_codec: Symbol
    errors: Symbol
    details: Symbols
    keyed: bool
    opened: Symbol | None
    pages: PagesView | None
    doc: str


@dataclass(frozen=True, slots=True)
class ClientView:
    class_name: str
    caller: Symbol
    domain: str
    doc: str
    operations: tuple[OperationView, ...]


def client_view(layout: Layout, service: Service, driver: Driver) -> ClientView | None:
    """The view of one driver's client, or None for a service without a gRPC operation."""
    operations = tuple(
        _operation_view(layout, service, operation, driver)
        for operation in service.operations
        if operation.grpc
    )
    if not operations:
        return None
    fork = (
        ""
        if driver is ASYNCIO
        else " In a forked child calls raise ForkedClient: make a client there, in a program started with "
        "GRPC_ENABLE_FORK_SUPPORT=1."
    )
    return ClientView(
        class_name=layout.grpc_client(service.name, driver).name,
        caller=layout.caller_alias(service.name),
        domain=literals.string(layout.error_domain(service.name)),
        doc=(
            f"Calls {service.name} over gRPC; satisfies `{layout.protocol(service.name, driver).name}`. "
            f"{driver.sharing}; close it at the end, or use it with `{driver.with_}`.{fork}\n\n"
            "`target` is a gRPC name, such as `dns:///host:port`. `caller` picks the policies that the "
            "contract gives to that caller's calls. Without `credentials` the connection is not encrypted."
        ),
        operations=operations,
    )


def _operation_view(
    layout: Layout, service: Service, operation: Operation, driver: Driver
) -> OperationView:
    method = names.method(operation.name)
    hidden = hidden_by(service)
    shape = carried(layout, operation, hidden)
    return OperationView(
        method=method,
        # A client has attributes of its own; with two underscores Python would rename it.
        attribute=f"_call_{method}",
        operation=layout.operation_constant(service.name, operation.name),
        policy=layout.policy_function(service.name, operation.name),
        path=literals.string(layout.grpc_path(service.name, operation.name)),
        carried=shape,
        request_codec=layout.carried_codec(operation.request),
        response_codec=layout.carried_codec(operation.response),
        errors=layout.errors_constant(service.name, operation.name),
        details=Symbols(layout.error_codecs(operation)),
        opened=driver.grpc_streams.get(shape.streams),
        keyed=operation.idempotency is Idempotency.KEYED,
        pages=pages_view(layout, operation, hidden),
        doc=operation_doc(layout, operation),
    )
