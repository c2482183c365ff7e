"""Contract -> what the templates of package/ need, flat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...analysis.load import Load
from ...analysis.policies import EffectivePolicy, effective_policy
from ...contract.contract import Contract
from ...contract.http import Security
from ...contract.interactions import Interaction, OperationEnd
from ...contract.services import Idempotency, Operation, Service
from ...emit import literals, names
from ...emit.call_docs import operation_doc
from ...emit.calls import Call
from ...emit.drivers import ASYNCIO, DRIVERS, Driver
from ...emit.imports import Symbol, symbol
from ...emit.layout import Layout
from ...emit.pages import PagesView, pages_view


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
    request: Symbol | None
    response: Symbol | None
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


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a policy literal; `call` nests another literal."""

    name: str
    text: str = ""
    call: PolicyCall | None = None


@dataclass(frozen=True, slots=True)
class PolicyCall:
    symbol: str
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class PolicyView:
    constant: str
    origin: str
    notes: tuple[str, ...]
    call: PolicyCall


@dataclass(frozen=True, slots=True)
class CallerView:
    caller: str
    constant: str


@dataclass(frozen=True, slots=True)
class OperationPoliciesView:
    """The policies of one operation: the default, and one for each caller that an interaction names."""

    name: str
    constant: str
    idempotency: str
    security: Call | None
    function: str
    table: str
    default: PolicyView
    by_caller: tuple[PolicyView, ...]
    callers: tuple[CallerView, ...]


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
    return OperationView(
        method=names.method(operation.name),
        constant=layout.operation_constant(service.name, operation.name).name,
        errors_constant=layout.errors_constant(service.name, operation.name).name,
        errors=tuple(layout.error_class(error) for error in operation.errors),
        request=layout.payload(operation.request),
        response=layout.payload(operation.response),
        keyed=operation.idempotency is Idempotency.KEYED,
        pages=pages_view(layout, operation),
        doc=operation_doc(layout, operation),
        service_doc=operation.description or f"Answers {operation.name}.",
    )


def callers(contract: Contract, service: Service) -> tuple[str, ...]:
    """Who calls the service, as interactions say it, in their order."""
    found = [
        str(interaction.source)
        for interaction in contract.interactions
        if isinstance(interaction.target, OperationEnd)
        and interaction.target.service == service.name
    ]
    return tuple(dict.fromkeys(found))


def policy_views(
    layout: Layout, service: Service, loads: dict[OperationEnd, Load]
) -> tuple[OperationPoliciesView, ...]:
    """The policies of a service's operations; `loads` are those of the whole contract."""
    contract = layout.contract
    return tuple(
        _policies_of(contract, layout, service, operation, loads)
        for operation in service.operations
        if operation.grpc or operation.http
    )


def _policies_of(
    contract: Contract,
    layout: Layout,
    service: Service,
    operation: Operation,
    loads: dict[OperationEnd, Load],
) -> OperationPoliciesView:
    constant = layout.operation_constant(service.name, operation.name).name
    end = OperationEnd(service.name, operation.name)
    by_caller: dict[str, tuple[Interaction, str]] = {}
    for interaction in contract.calls_to.get(end, ()):
        stem = f"{constant}_FROM_{names.constant(str(interaction.source))}"
        # Two interactions with the same ends share one client method: the first one's policy holds.
        by_caller.setdefault(str(interaction.source), (interaction, stem))
    default = effective_policy(contract, service, operation, None, loads)
    return OperationPoliciesView(
        name=operation.name,
        constant=constant,
        idempotency=operation.idempotency.name,
        security=_security(operation.security),
        function=layout.policy_function(service.name, operation.name).name,
        table=f"_{constant}_BY_CALLER",
        default=_policy_view(f"{constant}_POLICY", default),
        by_caller=tuple(
            _policy_view(
                stem, effective_policy(contract, service, operation, interaction, loads)
            )
            for interaction, stem in by_caller.values()
        ),
        callers=tuple(
            CallerView(caller, stem) for caller, (_, stem) in by_caller.items()
        ),
    )


def _security(security: Security | None) -> Call | None:
    if security is None:
        return None
    if security.header is None:
        return Call(symbol("._runtime.operation.Bearer"))
    key = literals.string(security.header)
    return Call(symbol("._runtime.operation.ApiKey"), (key,))


def _policy_view(constant: str, policy: EffectivePolicy) -> PolicyView:
    breaker = policy.breaker
    said: list[tuple[str, float | int | None]] = [
        ("failure_rate", breaker.failure_rate),
        ("slow_rate", breaker.slow_rate),
        ("slow_after", breaker.slow_after),
        ("window_seconds", breaker.window_seconds),
        ("window_calls", breaker.window_calls),
        ("calls", breaker.calls),
        ("open_for", breaker.open_for),
        ("probes", breaker.probes),
    ]
    # A count window must say that there is no time window; every other None is the runtime's default.
    shown = [
        (name, number)
        for name, number in said
        if number is not None
        or (name == "window_seconds" and breaker.window_calls is not None)
    ]
    return PolicyView(
        constant=constant,
        origin=policy.origin,
        notes=policy.notes,
        call=PolicyCall(
            "Policy",
            (
                Argument("timeout", literals.number(policy.timeout)),
                Argument("deadline", literals.number(policy.deadline)),
                Argument("attempts", literals.number(policy.attempts)),
                Argument(
                    "backoff",
                    call=PolicyCall(
                        "Backoff",
                        _arguments(
                            [
                                ("base", policy.backoff_base),
                                ("factor", policy.backoff_factor),
                                ("cap", policy.backoff_cap),
                            ]
                        ),
                    ),
                ),
                Argument(
                    "breaker", call=PolicyCall("BreakerPolicy", _arguments(shown))
                ),
                Argument("bulkhead", literals.number(policy.bulkhead)),
            ),
        ),
    )


def _arguments(pairs: Iterable[tuple[str, float | int | None]]) -> tuple[Argument, ...]:
    return tuple(Argument(name, literals.value(number)) for name, number in pairs)
