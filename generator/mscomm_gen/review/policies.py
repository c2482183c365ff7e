"""The policies that hold for calls on one side, with every default filled in."""

from __future__ import annotations

from ..analysis.policies import EffectivePolicy, effective_policy
from ..contract.interactions import Interaction, OperationEnd
from ..contract.services import Operation
from .side import Side


def at_entry(side: Side, service: str, operation: Operation) -> EffectivePolicy:
    """For callers that no interaction speaks of."""
    contract = side.contract
    return effective_policy(
        contract, contract.service_by_name[service], operation, None, side.loads
    )


def between(side: Side, interaction: Interaction) -> EffectivePolicy | None:
    """For one interaction; None where its target is no operation."""
    end = interaction.target
    if not isinstance(end, OperationEnd):
        return None
    service = side.contract.service_by_name[end.service]
    return effective_policy(
        side.contract,
        service,
        service.operation(end.operation),
        interaction,
        side.loads,
    )


def users(side: Side, policy: str) -> tuple[str, ...]:
    """The services whose calls a policy governs."""
    found = {
        each.source.service: None
        for each in side.interactions_by_policy.get(policy, ())
    }
    for service in side.contract.services:
        for operation in service.operations:
            if operation.policy == policy:
                known = side.callers(service.name, operation.name)
                found |= dict.fromkeys(known)
    return tuple(found)
