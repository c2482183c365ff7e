"""Contract -> what templates/fake/service.py.j2 needs, flat."""

from __future__ import annotations

from typing import Final

from ...contract.services import Idempotency, Operation, Service
from ...contract.types import ListOf, MapOf, Named, StreamOf, TypeRef
from ...emit import literals, names
from ...emit.annotations import hidden_by
from ...emit.calls import Call
from ...emit.drivers import ASYNCIO, THREADS, Driver
from ...emit.imports import Symbol, symbol
from ...emit.layout import Layout
from ...emit.pages import PagesView, pages_view
from ...emit.rest_route import payload, rest_route
from ...emit.signatures import stream_form
from ...records import dataclass

_STREAMS: Final = {
    "": "",
    "server_stream": "ServerStream",
    "client_stream": "ClientStream",
    "both_streams": "BothStreams",
}

# `self.charge = AsyncFake(` `route=RestRoute(` and its arguments.
_ROUTE_INDENT = 16


@dataclass(frozen=True, slots=True)
class DoubleView:
    """One double. `operations` begins the names of the runtime's classes, `streams` those of what streams."""

    name: str
    doc: str
    driver: Driver
    double: Symbol
    operations: str
    streams: str
    close: str


@dataclass(frozen=True, slots=True)
class OperationView:
    """`form` is the part of the runtime's class names that says what a call carries."""

    method: str
    form: str
    streams: bool
    operation: Symbol
    policy: Symbol
    request: Call | None
    response: Call | None
    errors: Symbol
    status: str
    route: Call | None
    pages: PagesView | None
    doc: str
    served_by: str


@dataclass(frozen=True, slots=True)
class ServiceDoubles:
    """The doubles of one service. `secured`: that some operation asks who calls."""

    implementation: Symbol
    doubles: tuple[DoubleView, ...]
    operations: tuple[OperationView, ...]
    secured: bool


def service_doubles(layout: Layout, service: Service) -> ServiceDoubles | None:
    """The view, or None for a service that nobody can call."""
    carried = [each for each in service.operations if each.grpc or each.http]
    if not carried:
        return None
    secured = any(each.security is not None for each in carried)
    return ServiceDoubles(
        implementation=layout.api(
            service.name, f"{layout.service_class(service.name)}Service"
        ),
        doubles=(
            DoubleView(
                name=f"Fake{layout.protocol(service.name, ASYNCIO).name}",
                doc=_doc(layout, service, carried, ASYNCIO, secured),
                driver=ASYNCIO,
                double=symbol("._runtime.fake_operation.Double"),
                operations="._runtime.fake_async.Async",
                streams="._runtime.fake_streams.Async",
                close="await self._double.finish()",
            ),
            DoubleView(
                name=f"Fake{layout.protocol(service.name, THREADS).name}",
                doc=_doc(layout, service, carried, THREADS, secured),
                driver=THREADS,
                double=symbol("._runtime.fake_loop.ThreadDouble"),
                operations="._runtime.fake_threads.Thread",
                streams="._runtime.fake_thread_streams.Thread",
                close="self._double.close()",
            ),
        ),
        operations=tuple(_operation(layout, service, each) for each in carried),
        secured=secured,
    )


def _operation(layout: Layout, service: Service, operation: Operation) -> OperationView:
    method = names.method(operation.name)
    request = payload(layout, operation.request)
    bare = "" if request else "Bare"
    keyed = "Keyed" if operation.idempotency is Idempotency.KEYED else ""
    route = None
    http = None if operation.grpc else operation.http
    if http is not None and (request or any(each.response for each in http.routes)):
        route = rest_route(layout.contract, operation, http, _ROUTE_INDENT)
    return OperationView(
        method=method,
        form=f"{bare}{keyed}{_STREAMS[stream_form(operation)]}Fake",
        streams=operation.streams,
        operation=layout.operation_constant(service.name, operation.name),
        policy=layout.policy_function(service.name, operation.name),
        request=request,
        response=payload(layout, operation.response),
        errors=layout.errors_constant(service.name, operation.name),
        # How a server of ours says that the failure is its own.
        status=literals.string("INTERNAL" if operation.grpc else "500"),
        route=route,
        pages=pages_view(layout, operation, hidden_by(service)),
        doc=operation.description or f"Answers {operation.name}.",
        served_by=_served_by(method),
    )


def _served_by(method: str) -> str:
    """Attaches the method of an implementation, twelve columns in."""
    head, argument = f"self.{method}.served_by(", f"service.{method}"
    if 12 + literals.width(head) + literals.width(argument) + 1 <= literals.LINE:
        return f"{head}{argument})"
    return f"{head}\n                {argument}\n            )"


def _shown(layout: Layout, response: TypeRef | None) -> str:
    """An answer as an example has it."""
    match response:
        case None:
            return "None"
        case Named(name):
            return f"{layout.model(name).name}(...)"
        case ListOf(item) | StreamOf(item):
            return f"[{_shown(layout, item)}]"
        case MapOf():
            return "{...}"
        case _:
            return "..."


def _doc(
    layout: Layout,
    service: Service,
    operations: list[Operation],
    driver: Driver,
    secured: bool,
) -> str:
    protocol = layout.protocol(service.name, driver).name
    variable = layout.service_folder(service.name)
    shown = operations[0]
    method = names.method(shown.name)
    answer = _shown(layout, shown.response)
    seen = ".request" if shown.request else ".deadline"
    how = " for plain threads" if driver is THREADS else ""
    who = " `authenticate` looks at them as on a server." if secured else ""
    return (
        f"A double of {service.name}{how}, for unit tests; satisfies `{protocol}`.\n\n"
        "Say what operations answer, run the code under test, look at the calls:\n\n"
        f"    {variable} = Fake{protocol}()\n"
        f"    {variable}.{method}.returns({answer})\n"
        "    ...\n"
        f"    {variable}.{method}.calls[0]{seen}\n\n"
        "An operation also `raises` errors, answers `in_turn`, or `does` what a function of the request "
        f"says. With an implementation, `Fake{protocol}(service)` asks that. What is refused, replayed and "
        "raised is what a server and its client refuse, replay and raise; but every call is one attempt, "
        f"and there is no circuit breaker. `headers` arrive with every call.{who}"
    )
