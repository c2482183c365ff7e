"""Contract -> what the templates of package/ need, flat."""

from __future__ import annotations

from typing import Final

from ...contract.services import Idempotency, Operation, Service
from ...emit import names
from ...emit.annotations import hidden_by
from ...emit.call_docs import operation_doc
from ...emit.drivers import ASYNCIO, DRIVERS, Driver
from ...emit.imports import Symbol
from ...emit.layout import Layout
from ...emit.pages import PagesView, pages_view
from ...emit.signatures import Carried, carried
from ...records import dataclass

_SERVED_STREAMS: Final = (
    "\n\nWhat answers with a stream is a generator, async or plain, that is asked for the next response once the "
    "caller has room for it, and closed when the caller leaves. `requests` are read by `async for`, in a plain method "
    "by `for`."
)


@dataclass(frozen=True, slots=True)
class ErrorView:
    """One exception class. `details` is the model of its details, or None."""

    class_name: str
    name: str
    http: int
    grpc: str
    details: Symbol | None
    doc: str


@dataclass(frozen=True, slots=True)
class OperationView:
    method: str
    constant: str
    errors_constant: str
    errors: tuple[str, ...]
    carried: Carried
    keyed: bool
    pages: PagesView | None
    doc: str
    service_doc: str


@dataclass(frozen=True, slots=True)
class ProtocolView:
    """What callers see, with one driver."""

    name: str
    doc: str
    driver: Driver


@dataclass(frozen=True, slots=True)
class ClientsView:
    """The class that makes one driver's clients, and the clients by transport."""

    name: str
    doc: str
    driver: Driver
    grpc: Symbol
    rest: Symbol


@dataclass(frozen=True, slots=True)
class ServiceView:
    """`stem` begins the names of classes; `operations` are those that some transport carries."""

    folder: str
    stem: str
    doc: str
    service_doc: str
    protocols: tuple[ProtocolView, ...]
    clients: tuple[ClientsView, ...]
    operations: tuple[OperationView, ...]
    errors: tuple[ErrorView, ...]
    grpc: bool
    rest: bool


def service_view(layout: Layout, service: Service) -> ServiceView:
    carried = [
        operation
        for operation in service.operations
        if operation.grpc or operation.http
    ]
    errors: dict[str, ErrorView] = {}
    operations: list[OperationView] = []
    for operation in carried:
        for error in operation.errors:
            errors.setdefault(
                error.name,
                ErrorView(
                    class_name=layout.error_class(error),
                    name=error.name,
                    http=error.http,
                    grpc=error.grpc,
                    details=layout.model(error.type) if error.type else None,
                    doc=error.description
                    or f"Declared by {service.name}: HTTP {error.http}, gRPC {error.grpc}.",
                ),
            )
        operations.append(_operation_view(layout, service, operation))
    return ServiceView(
        folder=layout.service_folder(service.name),
        stem=layout.service_class(service.name),
        doc=service.description or f"The service {service.name}.",
        service_doc=(
            f"What an implementation of {service.name} provides; server.py puts it on a transport.\n\n"
            "Each method may be async or plain. A plain one runs in a thread, with the context of the call: what "
            "it calls in turn inherits the deadline."
            + (_SERVED_STREAMS if any(each.streams for each in carried) else "")
        ),
        protocols=tuple(_protocol(layout, service, driver) for driver in DRIVERS),
        clients=tuple(_clients(layout, service, driver) for driver in DRIVERS),
        operations=tuple(operations),
        errors=tuple(errors.values()),
        grpc=any(operation.grpc for operation in carried),
        rest=any(operation.http for operation in carried),
    )


def _protocol(layout: Layout, service: Service, driver: Driver) -> ProtocolView:
    how = "" if driver is ASYNCIO else " from plain threads"
    return ProtocolView(
        name=layout.protocol(service.name, driver).name,
        doc=f"What callers of {service.name} see{how}; every client and double has this shape.",
        driver=driver,
    )


def _clients(layout: Layout, service: Service, driver: Driver) -> ClientsView:
    kind = "asyncio" if driver is ASYNCIO else "plain threads"
    return ClientsView(
        name=layout.clients(service.name, driver).name,
        doc=(
            f"Makes clients of {service.name} for {kind}; only the transport chosen is imported.\n\n"
            f"Every client satisfies `{layout.protocol(service.name, driver).name}`. Make one a process, use "
            f"it with `{driver.with_}`, and share it among all calls."
        ),
        driver=driver,
        grpc=layout.grpc_client(service.name, driver),
        rest=layout.rest_client(service.name, driver),
    )


def _operation_view(
    layout: Layout, service: Service, operation: Operation
) -> OperationView:
    hidden = hidden_by(service)
    return OperationView(
        method=names.method(operation.name),
        constant=layout.operation_constant(service.name, operation.name).name,
        errors_constant=layout.errors_constant(service.name, operation.name).name,
        errors=tuple(layout.error_class(error) for error in operation.errors),
        carried=carried(layout, operation, hidden),
        keyed=operation.idempotency is Idempotency.KEYED,
        pages=pages_view(layout, operation, hidden),
        doc=operation_doc(layout, operation),
        service_doc=operation.description or f"Answers {operation.name}.",
    )
