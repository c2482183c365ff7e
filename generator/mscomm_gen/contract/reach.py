"""What of a contract is needed once some of its services and messages are taken."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from .contract import Contract
from .interactions import MessageEnd, OperationEnd, ServiceEnd
from .messages import Message
from .services import Operation, Service
from .types import Record, TypeDefinition, Union, named_in


def mentions(definition: TypeDefinition) -> list[str]:
    """The types that a type names directly."""
    match definition:
        case Record(fields=fields):
            return [name for field in fields for name in named_in(field.type)]
        case Union(members=members):
            return list(members)
        case _:
            return []


def operation_types(operation: Operation) -> list[str]:
    """The types that an operation names itself."""
    found: list[str] = []
    for reference in (operation.request, operation.response):
        if reference is not None:
            found += named_in(reference)
    found += [error.type for error in operation.errors if error.type]
    return found


def reached(
    contract: Contract,
    services: Iterable[Service],
    messages: Iterable[Message],
    types: Iterable[str] = (),
) -> set[str]:
    """The names of all types that services, messages and other types need."""
    waiting = [*types, *(message.payload for message in messages)]
    for service in services:
        for operation in service.operations:
            waiting += operation_types(operation)
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        definition = contract.type_by_name.get(name)
        if name not in seen and definition is not None:
            seen.add(name)
            waiting += mentions(definition)
    return seen


def without_unused(contract: Contract) -> Contract:
    """The contract with only those things of other contracts that its own things need.

    A service of another contract stays whole where an interaction needs it or a message in use comes
    from it, a message where a service of ours consumes it or an operation in use completes by it.
    """
    if not contract.used:
        return contract
    needed: set[str] = set()
    for interaction in contract.interactions:
        match interaction.target:
            case OperationEnd(service=name) | ServiceEnd(service=name):
                needed.add(name)
            case MessageEnd():
                pass
        needed.add(interaction.source.service)
    consumed = {
        consumption.message
        for service in contract.services
        for consumption in service.consumes
    }
    own_messages = {each.name for each in contract.messages if each.home is None}
    publishers = {
        message.publisher
        for message in contract.messages
        if message.name in consumed | own_messages
    }
    services = tuple(
        each
        for each in contract.services
        if each.home is None or each.name in needed or each.name in publishers
    )
    told = {
        name
        for service in services
        for operation in service.operations
        for name in operation.completes_by
    }
    messages = tuple(
        each
        for each in contract.messages
        if each.home is None or each.name in consumed | told
    )
    own_types = [each.name for each in contract.types if each.home is None]
    types = reached(contract, services, messages, own_types)
    policies = {
        operation.policy for service in services for operation in service.operations
    }
    return dataclasses.replace(
        contract,
        services=services,
        messages=messages,
        types=tuple(each for each in contract.types if each.name in types),
        policies=tuple(
            each
            for each in contract.policies
            if each.home is None or each.name in policies
        ),
    )
