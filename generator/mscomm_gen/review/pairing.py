"""What is one and the same thing on both sides: by its name, by `was:`, or by what stays of it on the wire."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from ..contract.contract import Contract
from ..contract.http import HttpBinding
from ..contract.messages import Message
from ..contract.services import Operation, Service
from ..contract.types import ListOf, MapOf, Named, Record, StreamOf, TypeRef
from .side import Side
from .uses import Pairs


def pair(old: Side, new: Side) -> Pairs:
    """Pairs of everything that has a name."""
    services = _services(old.contract, new.contract)
    operations: dict[tuple[str, str], tuple[str, str]] = {}
    for before, after in services.items():
        found = _operations(
            old.contract.service_by_name[before], new.contract.service_by_name[after]
        )
        for name, later in found.items():
            operations[before, name] = (after, later)
    messages = _messages(old, new)
    types = _types(old.contract, new.contract)
    found_pairs = Pairs(services, operations, messages, types)
    _imply(old.contract, new.contract, found_pairs)
    return found_pairs


def shape(binding: HttpBinding) -> tuple[str, str]:
    """A route as a router sees it: what its variables are called does not matter."""
    template = binding.template
    return binding.method, f"/{'/'.join(template.segments)}:{template.verb}"


def _by_name(old: Iterable[str], new: Iterable[str]) -> dict[str, str]:
    known = set(new)
    return {name: name for name in old if name in known}


def _services(old: Contract, new: Contract) -> dict[str, str]:
    found = _by_name(old.service_by_name, new.service_by_name)
    gone = [each for each in old.services if each.name not in found]
    come = [each for each in new.services if each.name not in found]
    for before in gone:
        for after in come:
            if after.name not in found.values() and _same_service(before, after):
                found[before.name] = after.name
                break
    return found


def _same_service(old: Service, new: Service) -> bool:
    """Whether a service went on under another name: it offers the same operations, or consumes the same."""
    if old.operations or new.operations:
        return {each.name for each in old.operations} == {
            each.name for each in new.operations
        }
    consumed = {each.message for each in old.consumes}
    return bool(consumed) and consumed == {each.message for each in new.consumes}


def _operations(old: Service, new: Service) -> dict[str, str]:
    before = {each.name: each for each in old.operations}
    after = {each.name: each for each in new.operations}
    found = _by_name(before, after)
    come = {
        shape(each.http): each.name
        for each in after.values()
        if each.http is not None and each.name not in found
    }
    for name, operation in before.items():
        if name not in found and operation.http is not None:
            later = come.pop(shape(operation.http), None)
            if later is not None:
                found[name] = later
    return found


def _messages(old: Side, new: Side) -> dict[str, str]:
    found = _by_name(old.contract.message_by_name, new.contract.message_by_name)
    come = {
        place: each.name
        for each in new.contract.messages
        if each.name not in found
        for place in _places(each)
    }
    for message in old.contract.messages:
        if message.name not in found:
            for place in _places(message):
                later = come.get(place)
                if later is not None and later not in found.values():
                    found[message.name] = later
                    break
    return found


def _places(message: Message) -> list[Hashable]:
    """Where a message is found on its brokers, as far as the contract states it."""
    return [
        (block.name, key, value)
        for block in message.options
        for key, value in block.values
        if key in ("topic", "queue")
    ]


def _types(old: Contract, new: Contract) -> dict[str, str]:
    found = _by_name(old.type_by_name, new.type_by_name)
    for definition in new.types:
        was = definition.was
        if was and was in old.type_by_name and was not in new.type_by_name:
            found[was] = definition.name
    return found


def _imply(old: Contract, new: Contract, pairs: Pairs) -> None:
    """Pairs types that took each other's place: the old one is gone, and what referred to it refers to a new one."""
    waiting: list[tuple[TypeRef | None, TypeRef | None]] = []
    for (service, name), (later_service, later) in pairs.operations.items():
        before = old.service_by_name[service].operation(name)
        after = new.service_by_name[later_service].operation(later)
        waiting.append((before.request, after.request))
        waiting.append((before.response, after.response))
        waiting += _errors(before, after)
    for name, later in pairs.messages.items():
        waiting.append(
            (
                Named(old.message_by_name[name].payload),
                Named(new.message_by_name[later].payload),
            )
        )
    for name, later in list(pairs.types.items()):
        waiting += _inside(old, new, name, later)
    while waiting:
        one, other = waiting.pop()
        names = _both_named(one, other)
        if names is None:
            continue
        gone, come = names
        if gone in pairs.types or come in old.type_by_name:
            continue
        definition, later_definition = old.type_by_name[gone], new.type_by_name[come]
        if type(definition) is type(later_definition):
            pairs.types[gone] = come
            waiting += _inside(old, new, gone, come)


def _errors(
    before: Operation, after: Operation
) -> list[tuple[TypeRef | None, TypeRef | None]]:
    later = {each.name: each for each in after.errors}
    return [
        (Named(each.type), Named(other))
        for each in before.errors
        if each.type and each.name in later and (other := later[each.name].type)
    ]


def _inside(
    old: Contract, new: Contract, name: str, later: str
) -> list[tuple[TypeRef | None, TypeRef | None]]:
    before, after = old.type_by_name[name], new.type_by_name[later]
    if not isinstance(before, Record) or not isinstance(after, Record):
        return []
    fields = {each.name: each.type for each in after.fields}
    return [(each.type, fields.get(each.name)) for each in before.fields]


def _both_named(one: TypeRef | None, other: TypeRef | None) -> tuple[str, str] | None:
    match one, other:
        case Named(before), Named(after):
            return before, after
        case (ListOf(inner), ListOf(outer)) | (StreamOf(inner), StreamOf(outer)):
            return _both_named(inner, outer)
        case MapOf(inner), MapOf(outer):
            return _both_named(inner, outer)
        case _:
            return None


def same_type(one: TypeRef | None, other: TypeRef | None, pairs: Pairs) -> bool:
    """Whether two references mean the same, renames of types aside."""
    match one, other:
        case Named(before), Named(after):
            return pairs.types.get(before) == after
        case (
            (ListOf(inner), ListOf(outer))
            | (MapOf(inner), MapOf(outer))
            | (StreamOf(inner), StreamOf(outer))
        ):
            return same_type(inner, outer, pairs)
        case _:
            return one == other
