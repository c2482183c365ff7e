"""The contract as one service sees it: what it calls, serves, publishes and consumes."""

from __future__ import annotations

import dataclasses

from ..contract.contract import Contract
from ..contract.interactions import Interaction, MessageEnd, OperationEnd, ServiceEnd
from ..contract.messages import Message
from ..contract.reach import reached
from ..contract.services import Operation, Service
from .load import Load, operation_loads


def service_view(contract: Contract, name: str) -> Contract:
    """The part of a contract that belongs to the service `name`; KeyError if there is none.

    Its own operations and consumers are whole. Whom it calls becomes external, with the operations it calls
    and nothing else; so does what it consumes and others publish. Every operation has the load that it has in
    the whole contract, so the policies are the same as there. Names on the wire do not change.
    """
    own = contract.service_by_name[name]
    loads = operation_loads(contract)
    interactions = tuple(
        each for each in contract.interactions if each.source.service == name
    )
    services = tuple(
        found
        for service in contract.services
        if (found := _seen(service, own, interactions, loads)) is not None
    )
    messages = tuple(
        _message(message, name)
        for message in contract.messages
        if message.name in _messages(contract, own, services)
    )
    known = {service.name for service in services}
    publishers = tuple(
        dataclasses.replace(service, operations=(), consumes=(), external=True)
        for service in contract.services
        if service.name not in known
        and any(message.publisher == service.name for message in messages)
    )
    all_services = _in_order(contract, (*services, *publishers))
    policies = {
        operation.policy for service in services for operation in service.operations
    } | {each.policy for each in interactions}
    types = reached(contract, services, messages)
    return dataclasses.replace(
        contract,
        services=all_services,
        messages=messages,
        interactions=tuple(
            each for each in interactions if _still_there(each, all_services)
        ),
        policies=tuple(each for each in contract.policies if each.name in policies),
        types=tuple(each for each in contract.types if each.name in types),
    )


def _seen(
    service: Service,
    own: Service,
    interactions: tuple[Interaction, ...],
    loads: dict[OperationEnd, Load],
) -> Service | None:
    """A service as `own` sees it; None if it never calls it."""
    if service.name == own.name:
        operations = tuple(_loaded(own, each, loads) for each in own.operations)
        return dataclasses.replace(own, operations=operations)
    called = {
        each.target.operation
        for each in interactions
        if isinstance(each.target, OperationEnd) and each.target.service == service.name
    }
    if not called:
        return None
    return dataclasses.replace(
        service,
        operations=tuple(
            _loaded(service, each, loads)
            for each in service.operations
            if each.name in called
        ),
        consumes=(),
        external=True,
    )


def _loaded(
    service: Service, operation: Operation, loads: dict[OperationEnd, Load]
) -> Operation:
    load = loads[OperationEnd(service.name, operation.name)]
    return dataclasses.replace(operation, rate=load.rate, burst=load.burst)


def _messages(
    contract: Contract, own: Service, services: tuple[Service, ...]
) -> set[str]:
    """The names of the messages that the service publishes or consumes, or that complete what it calls or serves."""
    found = {each.name for each in contract.messages if each.publisher == own.name}
    found |= {each.message for each in own.consumes}
    for service in services:
        for operation in service.operations:
            found |= set(operation.completes_by)
    return found


def _message(message: Message, own: str) -> Message:
    if message.publisher == own and not message.external:
        return message
    return dataclasses.replace(message, external=True)


def _in_order(contract: Contract, services: tuple[Service, ...]) -> tuple[Service, ...]:
    by_name = {service.name: service for service in services}
    return tuple(
        by_name[each.name] for each in contract.services if each.name in by_name
    )


def _still_there(interaction: Interaction, services: tuple[Service, ...]) -> bool:
    """False for a target that is only a service that is not called otherwise: nothing is emitted for it."""
    match interaction.target:
        case OperationEnd(service=name) | ServiceEnd(service=name):
            return any(service.name == name for service in services)
        case MessageEnd():
            return True
