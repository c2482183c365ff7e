"""One side of a review: a contract, its numbers, and how its messages travel."""

from __future__ import annotations

from functools import cached_property
from typing import Protocol

from ..analysis.load import Load, operation_loads
from ..contract.contract import Contract
from ..contract.interactions import (
    ConsumerEnd,
    Interaction,
    MessageEnd,
    OperationEnd,
    ServiceEnd,
)
from ..contract.lock import Lock
from ..contract.messages import Message
from ..contract.options import OptionScalar
from ..records import dataclass

Settings = dict[str, dict[str, OptionScalar]]


class Brokers(Protocol):
    """How messages travel, with the names that peers see filled in. Whoever knows the targets hands it over."""

    def settings(self, message: Message) -> Settings:
        """What is set for a message, by broker and key."""
        ...


@dataclass(frozen=True)
class Side:
    """What held before, or what is to hold. `locked`: the numbers come from a contract.lock that was there."""

    contract: Contract
    lock: Lock
    brokers: Brokers
    locked: bool = True

    @cached_property
    def loads(self) -> dict[OperationEnd, Load]:
        """The declared load on every operation."""
        return operation_loads(self.contract)

    @cached_property
    def callers_by_operation(self) -> dict[OperationEnd, tuple[str, ...]]:
        """The services that interactions name as callers of each operation."""
        found: dict[OperationEnd, dict[str, None]] = {}
        for interaction in self.contract.interactions:
            match interaction.target:
                case OperationEnd() as end:
                    found.setdefault(end, {})[interaction.source.service] = None
                case MessageEnd() | ServiceEnd():
                    pass
        return {end: tuple(names) for end, names in found.items()}

    def callers(self, service: str, operation: str) -> tuple[str, ...]:
        """Who is known to call an operation."""
        return self.callers_by_operation.get(OperationEnd(service, operation), ())

    def consumers(self, message: str) -> tuple[str, ...]:
        """Who is known to consume a message."""
        pairs = self.contract.consumers_by_message.get(message, ())
        return tuple(service.name for service, _ in pairs)

    @cached_property
    def interactions_by_policy(self) -> dict[str, tuple[Interaction, ...]]:
        """The interactions that a policy holds for, where they name it."""
        found: dict[str, list[Interaction]] = {}
        for interaction in self.contract.interactions:
            if interaction.policy is not None:
                found.setdefault(interaction.policy, []).append(interaction)
        return {name: tuple(each) for name, each in found.items()}


def caller_of(interaction: Interaction) -> str:
    """The service that makes the call."""
    match interaction.source:
        case OperationEnd(service=name) | ConsumerEnd(service=name):
            return name
