"""Contracts for the tests of numbers: a caller `edge.act` and what it calls."""

from __future__ import annotations

from mscomm_gen.analysis.graph import Graph
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.interactions import Interaction, OperationEnd
from mscomm_gen.contract.policies import Policy
from mscomm_gen.contract.services import Idempotency, Operation, Service, Slo

EDGE = OperationEnd("edge", "act")


def end(name: str) -> OperationEnd:
    """The one operation of a service."""
    return OperationEnd(name, "act")


def service(
    name: str,
    *,
    work: float | None = None,
    p99: float | None = None,
    availability: float | None = None,
    idempotency: Idempotency = Idempotency.SAFE,
) -> Service:
    """A service with one operation."""
    operation = Operation(
        "act",
        grpc=True,
        work=work,
        slo=Slo(p99, availability),
        idempotency=idempotency,
        rate=10.0,
    )
    return Service(name, (operation,))


def contract(
    services: list[Service],
    interactions: list[Interaction],
    policies: tuple[Policy, ...] = (),
) -> Contract:
    return Contract("case", "1.0.0", tuple(services), (), tuple(interactions), policies)


def graph(services: list[Service], interactions: list[Interaction]) -> Graph:
    return Graph(contract(services, interactions))
