"""Contract -> what templates/fake/service.py.j2 needs, flat."""

from __future__ import annotations

from dataclasses import dataclass

from ...contract.services import Idempotency, Operation, Service
from ...emit import literals, names
from ...emit.calls import Call
from ...emit.imports import Symbol, symbol
from ...emit.layout import Layout
from ...emit.rest_route import payload


@dataclass(frozen=True, slots=True)
class DriverView:
    """One double: for asyncio, or for plain threads."""

    name: str
    doc: str
    double: Symbol
    operations: str
    def_: str
    await_: str
    enter: str
    leave: str
    close: str


@dataclass(frozen=True, slots=True)
class OperationView:
    """`form` is the part of the runtime's class names that says what a call carries."""

    method: str
    form: str
    operation: Symbol
    policy: Symbol
    request: Call | None
    response: Call | None
    errors: Symbol
    status: str
    doc: str
    served_by: str


@dataclass(frozen=True, slots=True)
class ServiceDouble:
    """The doubles of one service."""

    implementation: Symbol
    drivers: tuple[DriverView, ...]
    operations: tuple[OperationView, ...]


def service_double(layout: Layout, service: Service) -> ServiceDouble | None:
    """The view, or None for a service that nobody can call."""
    carried = [each for each in service.operations if each.grpc or each.http]
    if not carried:
        return None
    stem = layout.service_class(service.name)
    return ServiceDouble(
        implementation=layout.api(service.name, f"{stem}Service"),
        drivers=(
            DriverView(
                name=f"FakeAsync{stem}",
                doc=_doc(layout, service, carried, "Async"),
                double=symbol("._runtime.fake_operation.Double"),
                operations="._runtime.fake_async.Async",
                def_="async def",
                await_="await ",
                enter="__aenter__",
                leave="__aexit__",
                close="await self._double.finish()",
            ),
            DriverView(
                name=f"Fake{stem}",
                doc=_doc(layout, service, carried, ""),
                double=symbol("._runtime.fake_loop.ThreadDouble"),
                operations="._runtime.fake_threads.Thread",
                def_="def",
                await_="",
                enter="__enter__",
                leave="__exit__",
                close="self._double.close()",
            ),
        ),
        operations=tuple(_operation(layout, service, each) for each in carried),
    )


def _operation(layout: Layout, service: Service, operation: Operation) -> OperationView:
    method = names.method(operation.name)
    bare = "" if layout.payload(operation.request) else "Bare"
    keyed = "Keyed" if operation.idempotency is Idempotency.KEYED else ""
    return OperationView(
        method=method,
        form=f"{bare}{keyed}Fake",
        operation=layout.operation_constant(service.name, operation.name),
        policy=layout.policy_function(service.name, operation.name),
        request=payload(layout, operation.request),
        response=payload(layout, operation.response),
        errors=layout.errors_constant(service.name, operation.name),
        # How a server of ours says that the failure is its own.
        status=literals.string("INTERNAL" if operation.grpc else "500"),
        doc=operation.description or f"Answers {operation.name}.",
        served_by=_served_by(method),
    )


def _served_by(method: str) -> str:
    """Attaches the method of an implementation, twelve columns in."""
    head, argument = f"self.{method}.served_by(", f"service.{method}"
    if 12 + literals.width(head) + literals.width(argument) + 1 <= literals.LINE:
        return f"{head}{argument})"
    return f"{head}\n                {argument}\n            )"


def _doc(
    layout: Layout, service: Service, operations: list[Operation], prefix: str
) -> str:
    protocol = f"{prefix}{layout.service_class(service.name)}"
    variable = layout.service_folder(service.name)
    shown = operations[0]
    method = names.method(shown.name)
    response = layout.payload(shown.response)
    answer = f"{response.name}(...)" if response else "None"
    seen = ".request" if layout.payload(shown.request) else ".deadline"
    how = "" if prefix else " for plain threads"
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
        "and there is no circuit breaker. `headers` arrive with every call."
    )
