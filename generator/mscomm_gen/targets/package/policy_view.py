"""What policies.py of a service shows: the operations as calls know them, and how each call behaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...analysis.load import Load
from ...analysis.policies import EffectivePolicy, effective_policy
from ...contract.contract import Contract
from ...contract.http import Security
from ...contract.interactions import Interaction, OperationEnd
from ...contract.services import Operation, Service
from ...emit import literals, names
from ...emit.calls import Call
from ...emit.imports import symbol
from ...emit.layout import Layout
from ...records import dataclass


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


def callers(contract: Contract, service: Service) -> tuple[str, ...]:
    """Who calls the service, as interactions say it, in their order."""
    return tuple(
        dict.fromkeys(
            str(interaction.source)
            for interaction in contract.calls_to_service.get(service.name, ())
        )
    )


def policy_views(
    layout: Layout, service: Service, loads: Mapping[OperationEnd, Load]
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
    loads: Mapping[OperationEnd, Load],
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
