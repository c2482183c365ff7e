"""Defaults and examples, once every type is known."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from ....contract.contract import Wire
from ....contract.types import (
    BIG,
    Constant,
    Enumeration,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    StreamOf,
    TypeDefinition,
    TypeRef,
    Union,
)
from ....diagnostics import Code
from ....diagnostics.codes import names
from ....diagnostics.codes import shape as codes
from .. import scalars
from ..shape.pairs import is_blank, kind_of, pairs
from .context import Context
from .limits import Json, outside
from .scalar_values import read_scalar


class _Misfit(Exception):
    """A value that its type does not take."""

    def __init__(
        self, node: Node, reason: str, hint: str, code: Code = codes.VALUE_MISFIT
    ) -> None:
        super().__init__(reason)
        self.node = node
        self.reason = reason
        self.hint = hint
        self.code = code


def with_values(
    types: tuple[TypeDefinition, ...], wire: Wire, context: Context
) -> tuple[TypeDefinition, ...]:
    """The types with the defaults and examples that were put off."""
    if not context.pending:
        return types
    by_name = {definition.name: definition for definition in types}
    reader = _Values(by_name, wire, context)
    changed: dict[str, list[Field]] = {}
    for pending in context.pending:
        record = by_name.get(pending.record)
        if not isinstance(record, Record):
            continue
        fields = changed.setdefault(record.name, list(record.fields))
        field = fields[pending.index]
        fields[pending.index] = dataclasses.replace(
            field,
            default=reader.default(field, pending.default),
            example=reader.example(field, pending.example),
        )
    return tuple(
        (
            dataclasses.replace(definition, fields=tuple(changed[definition.name]))
            if isinstance(definition, Record) and definition.name in changed
            else definition
        )
        for definition in types
    )


class _Values:
    """Reads nodes as values of a type."""

    def __init__(
        self, types: Mapping[str, TypeDefinition], wire: Wire, context: Context
    ) -> None:
        self._types = types
        self._wire = wire
        self._context = context

    def default(self, field: Field, node: Node | None) -> Constant | None:
        if node is None:
            return None
        try:
            kind = (
                self._types.get(field.type.name)
                if isinstance(field.type, Named)
                else None
            )
            if not isinstance(field.type, Scalar) and not isinstance(kind, Enumeration):
                if isinstance(field.type, Named) and kind is None:
                    return None  # told as an unknown type
                raise _Misfit(
                    node,
                    "only scalars and enums have defaults",
                    "make the field optional with `T?`, and say in the description what its absence means",
                )
            value = self._value(field.type, node)
            if value is None or isinstance(value, list | dict):
                raise _Misfit(
                    node,
                    "only scalars and enums have defaults",
                    "take the default away",
                )
            _check(field, value, node)
            return Constant(value)
        except _Misfit as misfit:
            self._tell("default", misfit)
            return None

    def example(self, field: Field, node: Node | None) -> str | None:
        if node is None:
            return None
        try:
            if (
                field.nullable
                and isinstance(node, ScalarNode)
                and node.value == "null"
                and not node.style
            ):
                return "null"
            value = self._value(field.type, node)
            _check(field, value, node)
            return json.dumps(self._on_wire(field.type, value), ensure_ascii=False)
        except _Misfit as misfit:
            self._tell("example", misfit)
            return None

    def _on_wire(self, reference: TypeRef, value: Json) -> Json:
        big = isinstance(reference, Scalar) and reference.name in BIG
        return str(value) if big and self._wire.int64 == "string" else value

    def _tell(self, what: str, misfit: _Misfit) -> None:
        self._context.faults.add(
            misfit.code,
            f"this {what} does not fit: {misfit.reason}",
            misfit.node,
            misfit.hint,
        )

    def _value(self, reference: TypeRef, node: Node) -> Json:
        match reference:
            case Scalar("json"):
                return _free(node)
            case Scalar(name):
                return _scalar(name, node)
            case Named(name):
                return self._named(name, node)
            case ListOf(item):
                if not isinstance(node, SequenceNode):
                    raise _misfit_kind(node, "a list")
                return [self._value(item, part) for part in node.value]
            case MapOf(value):
                return {
                    key: self._value(value, part) for key, _, part in self._pairs(node)
                }
            case StreamOf(item):
                return self._value(item, node)

    def _pairs(self, node: Node) -> list[tuple[str, Node, Node]]:
        if not isinstance(node, MappingNode):
            raise _misfit_kind(node, "a mapping")
        return pairs(node, self._context.faults)

    def _named(self, name: str, node: Node) -> Json:
        match self._types.get(name):
            case Enumeration(values=values):
                text = _text(node, "one of its values")
                known = [value.name for value in values]
                if text not in known:
                    hint = self._context.faults.suggest(text, known)
                    raise _Misfit(
                        node,
                        f"`{name}` has no value `{text}`",
                        hint or f"write a value of `{name}`",
                        names.UNKNOWN_ENUM_VALUE,
                    )
                return text
            case Record() as record:
                return self._record(record, self._pairs(node), node)
            case Union(members=members, tag=tag):
                found = self._pairs(node)
                chosen = {key: part for key, _, part in found}.get(tag)
                member = chosen.value if isinstance(chosen, ScalarNode) else None
                definition = self._types.get(member) if member in members else None
                if not isinstance(definition, Record):
                    raise _Misfit(
                        node,
                        f"`{tag}` does not name a member of `{name}`",
                        f"write `{tag}: {members[0] if members else name}`",
                    )
                rest = [entry for entry in found if entry[0] != tag]
                return {tag: definition.name, **self._record(definition, rest, node)}
            case None:
                return None

    def _record(
        self, record: Record, found: list[tuple[str, Node, Node]], node: Node
    ) -> dict[str, Json]:
        by_name = {field.name: field for field in record.fields}
        value: dict[str, Json] = {}
        for key, key_node, part in found:
            if key not in by_name:
                hint = self._context.faults.suggest(key, by_name)
                raise _Misfit(
                    key_node,
                    f"`{record.name}` has no field `{key}`",
                    hint or "take it out",
                    names.UNKNOWN_FIELD,
                )
            field = by_name[key]
            value[key] = self._on_wire(field.type, self._value(field.type, part))
        for field in record.fields:
            if field.name not in value and not field.optional and field.default is None:
                raise _Misfit(
                    node, f"`{field.name}` is missing", f"add `{field.name}:`"
                )
        return value


def _scalar(name: str, node: Node) -> bool | int | float | str:
    text = _text(node, f"a value of type {name}")
    try:
        return read_scalar(name, text)
    except scalars.Refused as refused:
        raise _Misfit(
            node, refused.reason, refused.hint or "write another value"
        ) from None


def _text(node: Node, expected: str) -> str:
    if not isinstance(node, ScalarNode):
        raise _misfit_kind(node, expected)
    return str(node.value)


def _misfit_kind(node: Node, expected: str) -> _Misfit:
    return _Misfit(
        node, f"expected {expected}, found {kind_of(node)}", f"write {expected}"
    )


def _check(field: Field, value: Json, node: Node) -> None:
    found = outside(field, value)
    if found is not None:
        raise _Misfit(node, *found)


def _free(node: Node) -> Json:
    """JSON for a field of type json: quoted text is text, plain text what JSON makes of it."""
    if isinstance(node, SequenceNode):
        return [_free(part) for part in node.value]
    if isinstance(node, MappingNode):
        return {
            key.value: _free(part)
            for key, part in node.value
            if isinstance(key, ScalarNode)
        }
    if isinstance(node, ScalarNode) and not node.style and not is_blank(node):
        try:
            found: bool | int | float | str | None = json.loads(
                node.value, parse_constant=_no_constant
            )
        except ValueError:
            return str(node.value)
        return found
    return str(node.value)


def _no_constant(name: str) -> str:
    return name
