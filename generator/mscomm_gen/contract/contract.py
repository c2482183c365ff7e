"""The contract as a whole, with look-ups by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from .interactions import Interaction, OperationEnd
from .messages import Message
from .policies import Policy
from .protobuf import ProtobufForm
from .services import Consumption, Service
from .types import TypeDefinition, Union

if TYPE_CHECKING:
    from .lock import Entry


@dataclass(frozen=True, slots=True)
class Wire:
    """How values look in JSON where there is a choice."""

    int64: Literal["number", "string"] = "number"


@dataclass(frozen=True)
class Contract:
    """Everything a contract says, with every default of the language filled in.

    Order is the contract's own. Names are unique in each of `services`, `messages`, `types` and `policies`.
    `sources` lists the files it was read from, as given, the root first. `used` names the contracts of
    others that it takes things from (those have a `home`), `used_numbers` the locked numbers of their types.
    `protobuf` holds the names and numbers of .proto files, where it was read from such.
    """

    name: str
    version: str
    services: tuple[Service, ...] = ()
    messages: tuple[Message, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    policies: tuple[Policy, ...] = ()
    types: tuple[TypeDefinition, ...] = ()
    wire: Wire = Wire()
    description: str = ""
    sources: tuple[str, ...] = field(default=(), compare=False)
    used: tuple[str, ...] = ()
    used_numbers: tuple[Entry, ...] = field(default=(), compare=False)
    protobuf: ProtobufForm | None = field(default=None, compare=False)

    @cached_property
    def service_by_name(self) -> dict[str, Service]:
        return {service.name: service for service in self.services}

    @cached_property
    def message_by_name(self) -> dict[str, Message]:
        return {message.name: message for message in self.messages}

    @cached_property
    def type_by_name(self) -> dict[str, TypeDefinition]:
        return {definition.name: definition for definition in self.types}

    @cached_property
    def policy_by_name(self) -> dict[str, Policy]:
        return {policy.name: policy for policy in self.policies}

    @cached_property
    def unions_by_member(self) -> dict[str, tuple[Union, ...]]:
        """The unions that each record is a member of, in the order of the types."""
        found: dict[str, list[Union]] = {}
        for definition in self.types:
            if isinstance(definition, Union):
                for member in dict.fromkeys(definition.members):
                    found.setdefault(member, []).append(definition)
        return {name: tuple(unions) for name, unions in found.items()}

    @cached_property
    def calls_to(self) -> dict[OperationEnd, tuple[Interaction, ...]]:
        """The interactions that call each operation, in their order."""
        found: dict[OperationEnd, list[Interaction]] = {}
        for interaction in self.interactions:
            if isinstance(interaction.target, OperationEnd):
                found.setdefault(interaction.target, []).append(interaction)
        return {end: tuple(calls) for end, calls in found.items()}

    @cached_property
    def calls_from(self) -> dict[OperationEnd, tuple[Interaction, ...]]:
        """The interactions by which each operation calls others, in their order."""
        found: dict[OperationEnd, list[Interaction]] = {}
        for interaction in self.interactions:
            if isinstance(interaction.source, OperationEnd):
                found.setdefault(interaction.source, []).append(interaction)
        return {end: tuple(calls) for end, calls in found.items()}

    @cached_property
    def consumers_by_message(
        self,
    ) -> dict[str, tuple[tuple[Service, Consumption], ...]]:
        """Who consumes each message, in the order of the services."""
        found: dict[str, list[tuple[Service, Consumption]]] = {}
        for service in self.services:
            for consumption in service.consumes:
                found.setdefault(consumption.message, []).append((service, consumption))
        return {name: tuple(pairs) for name, pairs in found.items()}
