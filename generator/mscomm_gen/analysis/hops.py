"""Synchronous hops: one service calls an operation of another and waits."""

from __future__ import annotations

from ..contract.contract import Contract
from ..contract.interactions import Interaction, OperationEnd
from ..contract.policies import Policy
from ..contract.services import Idempotency, Operation, Service
from ..records import dataclass
from .load import operation_loads
from .policies import EffectivePolicy, effective_policy


@dataclass(frozen=True, slots=True)
class Hop:
    """A call of `operation`. `interaction` is None for callers that no interaction speaks of.

    `said` is the policy that the contract names for this call, None where the defaults hold.
    """

    target: OperationEnd
    service: Service
    operation: Operation
    interaction: Interaction | None
    policy: EffectivePolicy
    said: Policy | None

    @property
    def attempts(self) -> int:
        """How often the call is really tried: what is not idempotent is never repeated."""
        if self.operation.idempotency is Idempotency.NONE:
            return 1
        return self.policy.attempts

    @property
    def sentence(self) -> str:
        """The hop in words."""
        if self.interaction is None:
            return f"callers of {self.target}"
        return self.interaction.key


def hops(contract: Contract) -> tuple[Hop, ...]:
    """Every synchronous call that interactions speak of, in their order."""
    loads = operation_loads(contract)
    found: list[Hop] = []
    for interaction in contract.interactions:
        if isinstance(interaction.target, OperationEnd):
            service = contract.service_by_name[interaction.target.service]
            operation = service.operation(interaction.target.operation)
            policy = effective_policy(contract, service, operation, interaction, loads)
            name = interaction.policy or operation.policy
            said = contract.policy_by_name[name] if name else None
            end = interaction.target
            found.append(Hop(end, service, operation, interaction, policy, said))
    return tuple(found)


def entries(contract: Contract) -> tuple[Hop, ...]:
    """For each operation: the calls of those that no interaction speaks of."""
    loads = operation_loads(contract)
    found: list[Hop] = []
    for service in contract.services:
        for operation in service.operations:
            policy = effective_policy(contract, service, operation, None, loads)
            said = (
                contract.policy_by_name[operation.policy] if operation.policy else None
            )
            end = OperationEnd(service.name, operation.name)
            found.append(Hop(end, service, operation, None, policy, said))
    return tuple(found)
