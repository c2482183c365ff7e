"""How many calls of an operation are under way at once: Little's law, L = rate x duration."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from ..contract.contract import Contract
from ..contract.interactions import OperationEnd
from ..contract.services import Operation, Service
from ..records import dataclass
from .load import Load

FEWEST: Final = 10
# As much again as the law asks for: peaks are not even, and a p99 is not the longest there is.
RESERVE: Final = 2
UNKNOWN: Final = 100


@dataclass(frozen=True, slots=True)
class Places:
    """Room for `count` calls at once. `text` says where the number comes from, in the contract's words."""

    count: int
    text: str


def call_duration(
    contract: Contract, service: Service, operation: Operation
) -> float | None:
    """Seconds that a call takes: the promised p99, else its own work and that of what it calls in turn.

    None where the contract does not say. What is called together counts as one after the other: rather
    too much room than too little. A stream takes as long as its work: a p99 tells when it begins, not when it ends.
    """
    return _duration(contract, service, operation, frozenset())


def _duration(
    contract: Contract,
    service: Service,
    operation: Operation,
    above: frozenset[OperationEnd],
) -> float | None:
    if operation.slo.p99 is not None and not operation.streams:
        return operation.slo.p99
    end = OperationEnd(service.name, operation.name)
    if operation.work is None or end in above:
        return None
    total = operation.work
    for interaction in contract.calls_from.get(end, ()):
        target = interaction.target
        if not isinstance(target, OperationEnd):
            continue
        callee = contract.service_by_name[target.service]
        called = next(
            each for each in callee.operations if each.name == target.operation
        )
        below = _duration(contract, callee, called, above | {end})
        if below is None:
            return None
        total += interaction.calls * below
    return total


def places_needed(load: Load, duration: float | None, path: str) -> Places | None:
    """The room that a declared peak (else a declared rate) asks for; None where rate or duration is unknown."""
    peak = load.burst if load.burst is not None else load.rate
    if peak is None or duration is None:
        return None
    count = max(FEWEST, math.ceil(RESERVE * peak * duration))
    return Places(count, f"{RESERVE} x {peak:g}/s x {duration:g} s, {path}")


def server_places(
    contract: Contract,
    service: Service,
    loads: Mapping[OperationEnd, Load],
) -> tuple[Places, ...]:
    """The room that a server of `service` needs, for each of its operations that a transport carries."""
    found = []
    for operation in service.operations:
        if not (operation.grpc or operation.http):
            continue
        path = f"services.{service.name}.{operation.name}"
        found.append(
            places_needed(
                loads[OperationEnd(service.name, operation.name)],
                call_duration(contract, service, operation),
                path,
            )
            or Places(UNKNOWN, f"the default, {path}")
        )
    return tuple(found)
