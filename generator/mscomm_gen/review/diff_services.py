"""Facts about operations, their errors, and consumers."""

from __future__ import annotations

from collections.abc import Iterator

from ..contract.services import Operation, Service
from ..contract.types import Named
from .facts import Path, attributes, changed, come, gone
from .model import Fact
from .pairing import same_type
from .uses import Pairs


def operations(old: Service, new: Service, path: Path, pairs: Pairs) -> Iterator[Fact]:
    within = (old.name, new.name)
    paired: set[str] = set()
    for operation in old.operations:
        found = pairs.operations.get((old.name, operation.name))
        place = (*path, operation.name)
        if found is None:
            yield gone(operation, place, new, within)
            continue
        later = new.operation(found[1])
        paired.add(later.name)
        yield from attributes(operation, later, place, within)
        for name in ("request", "response"):
            before, after = getattr(operation, name), getattr(later, name)
            if not same_type(before, after, pairs):
                key = f"Operation.{name}"
                yield changed(key, place, operation, later, before, after, within)
        completes = tuple(
            pairs.messages.get(each, each) for each in operation.completes_by
        )
        if completes != later.completes_by:
            yield changed(
                "Operation.completes_by",
                place,
                operation,
                later,
                completes,
                later.completes_by,
                within,
            )
        yield from _errors(operation, later, place, within, pairs)
    for operation in new.operations:
        if operation.name not in paired:
            yield come(operation, (*path, operation.name), old, within)


def _errors(
    old: Operation,
    new: Operation,
    path: Path,
    within: tuple[str, str],
    pairs: Pairs,
) -> Iterator[Fact]:
    after = {each.name: each for each in new.errors}
    before = {each.name for each in old.errors}
    for error in old.errors:
        place = (*path, error.name)
        later = after.get(error.name)
        if later is None:
            yield gone(error, place, new, within)
            continue
        yield from attributes(error, later, place, within)
        one = Named(error.type) if error.type else None
        other = Named(later.type) if later.type else None
        if not same_type(one, other, pairs):
            yield changed("ErrorCase.type", place, error, later, one, other, within)
    for error in new.errors:
        if error.name not in before:
            yield come(error, (*path, error.name), old, within)


def consumptions(
    old: Service, new: Service, path: Path, pairs: Pairs
) -> Iterator[Fact]:
    within = (old.name, new.name)
    after = {each.message: each for each in new.consumes}
    paired: set[str] = set()
    for consumption in old.consumes:
        name = pairs.messages.get(consumption.message, consumption.message)
        place = (*path, "consumes", consumption.message)
        later = after.get(name)
        if later is None:
            yield gone(consumption, place, new, within)
            continue
        paired.add(name)
        yield from attributes(consumption, later, place, within)
    for consumption in new.consumes:
        if consumption.message not in paired:
            place = (*path, "consumes", consumption.message)
            yield come(consumption, place, old, within)
