"""Which times a contract's values hold, so that users get the classes that keep their nanoseconds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...contract.types import ListOf, MapOf, Record, Scalar, TypeRef, carried_type
from ..base import Build


def times_in_use(build: Build) -> Mapping[str, bool]:
    """`timestamp` and `duration`, those that a type in use or an operation holds."""
    contract = build.contract
    held = {
        name
        for types in build.layout.types_of.values()
        for definition in types
        if isinstance(definition, Record)
        for field in definition.fields
        for name in _scalars(field.type)
    }
    for service in contract.services:
        for operation in service.operations:
            held.update(_scalars(carried_type(operation.request)))
            held.update(_scalars(carried_type(operation.response)))
    return {name: True for name in ("timestamp", "duration") if name in held}


def _scalars(reference: TypeRef | None) -> Iterator[str]:
    match reference:
        case Scalar(name):
            yield name
        case ListOf(inner):
            yield from _scalars(inner)
        case MapOf(value, key):
            yield from _scalars(value)
            yield from _scalars(key)
        case _:
            pass
