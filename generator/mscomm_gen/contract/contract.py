"""The contract as a whole, with look-ups by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ..records import dataclass
from .interactions import Interaction, MessageEnd, OperationEnd
from .messages import Message
from .policies import Policy
from .protobuf import ProtobufForm
from .services import Consumption, Service
from .standards import NO_STANDARDS, Standards
from .types import TypeDefinition, Union
from .wire_names import WireNames

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
    `protobuf` holds the names and numbers of .proto files, where it was read from such; `wire_names` those of a
    contract of the language that is written as one. Neither says what the contract means, so two forms are equal.
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
    standards: Standards = NO_STANDARDS
    sources: tuple[str, ...] = field(default=(), compare=False)
    used: tuple[str, ...] = ()
    used_numbers: tuple[Entry, ...] = field(default=(), compare=False)
    protobuf: ProtobufForm | None = field(default=None, compare=False)
    wire_names: WireNames | None = field(default=None, compare=False)

    @cached_property
    def service_by_name(self) -> Mapping[str, Service]:
        return {service.name: service for service in self.services}

    @cached_property
    def message_by_name(self) -> Mapping[str, Message]:
        return {message.name: message for message in self.messages}

    @cached_property
    def type_by_name(self) -> Mapping[str, TypeDefinition]:
        return {definition.name: definition for definition in self.types}

    @cached_property
    def policy_by_name(self) -> Mapping[str, Policy]:
        return {policy.name: policy for policy in self.policies}

    @cached_property
    def unions_by_member(self) -> Mapping[str, tuple[Union, ...]]:
        """The unions that each record is a member of, in the order of the types."""
        found: dict[str, list[Union]] = {}
        for definition in self.types:
            if isinstance(definition, Union):
                for member in dict.fromkeys(definition.members):
                    found.setdefault(member, []).append(definition)
        return {name: tuple(unions) for name, unions in found.items()}

    @cached_property
    def calls_to(self) -> Mapping[OperationEnd, tuple[Interaction, ...]]:
        """The interactions that call each operation, in their order."""
        found: dict[OperationEnd, list[Interaction]] = {}
        for interaction in self.interactions:
            if isinstance(interaction.target, OperationEnd):
                found.setdefault(interaction.target, []).append(interaction)
        return {end: tuple(calls) for end, calls in found.items()}

    @cached_property
    def calls_to_service(self) -> Mapping[str, tuple[Interaction, ...]]:
        """The interactions that call operations of each service, in their order."""
        found: dict[str, list[Interaction]] = {}
        for interaction in self.interactions:
            if isinstance(interaction.target, OperationEnd):
                found.setdefault(interaction.target.service, []).append(interaction)
        return {name: tuple(calls) for name, calls in found.items()}

    @cached_property
    def calls_from(self) -> Mapping[OperationEnd, tuple[Interaction, ...]]:
        """The interactions by which each operation calls others, in their order."""
        found: dict[OperationEnd, list[Interaction]] = {}
        for interaction in self.interactions:
            if isinstance(interaction.source, OperationEnd):
                found.setdefault(interaction.source, []).append(interaction)
        return {end: tuple(calls) for end, calls in found.items()}

    @cached_property
    def calls_to_message(self) -> Mapping[str, tuple[Interaction, ...]]:
        """The interactions that publish each message, in their order."""
        found: dict[str, list[Interaction]] = {}
        for interaction in self.interactions:
            if isinstance(interaction.target, MessageEnd):
                found.setdefault(interaction.target.message, []).append(interaction)
        return {name: tuple(calls) for name, calls in found.items()}

    @cached_property
    def messages_of(self) -> Mapping[str, tuple[Message, ...]]:
        """What each service publishes or consumes, in the order of the messages."""
        found: dict[str, dict[str, Message]] = {}
        for message in self.messages:
            consumers = self.consumers_by_message.get(message.name, ())
            for name in (
                message.publisher,
                *(service.name for service, _ in consumers),
            ):
                if name is not None:
                    found.setdefault(name, {})[message.name] = message
        return {name: tuple(messages.values()) for name, messages in found.items()}

    @cached_property
    def completed_by(self) -> Mapping[str, tuple[OperationEnd, str]]:
        """The first operation that each message completes with a correlation, and the field that correlates."""
        found: dict[str, tuple[OperationEnd, str]] = {}
        for service in self.services:
            for operation in service.operations:
                for name in operation.completes_by:
                    if operation.correlate:
                        end = OperationEnd(service.name, operation.name)
                        found.setdefault(name, (end, operation.correlate))
        return found

    @cached_property
    def parties(self) -> Mapping[str, Service]:
        """Each service without its operations: those who exchange messages, by name."""
        return {each.name: replace(each, operations=()) for each in self.services}

    @cached_property
    def listeners(self) -> Mapping[str, tuple[tuple[Service, Consumption], ...]]:
        """Who consumes each message, as `consumers_by_message`, but without their operations."""
        return {
            name: tuple((self.parties[each.name], consumed) for each, consumed in pairs)
            for name, pairs in self.consumers_by_message.items()
        }

    @cached_property
    def consumers_by_message(
        self,
    ) -> Mapping[str, tuple[tuple[Service, Consumption], ...]]:
        """Who consumes each message, in the order of the services."""
        found: dict[str, list[tuple[Service, Consumption]]] = {}
        for service in self.services:
            for consumption in service.consumes:
                found.setdefault(consumption.message, []).append((service, consumption))
        return {name: tuple(pairs) for name, pairs in found.items()}
