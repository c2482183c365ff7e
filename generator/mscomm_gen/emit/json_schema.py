"""JSON Schema of a contract's types, for the documents that we emit.

It stands in `emit` and not in `contract`: a contract says what a value is, these schemas say how
emitted code writes it as JSON, in words that readers of documents understand (`x-sensitive`,
formats, open enums).

What may be absent is left out of `required`; what may be null has `null` among its types; what
has a default may be left out and is filled in. Emitted code accepts null for an optional field
but never writes it. OpenAPI's schemas say what a server takes, so they list it; AsyncAPI's say
what is sent, so they do not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from ..contract.contract import Contract
from ..contract.types import (
    BIG,
    NO_CONSTRAINTS,
    Constraints,
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
from ..contract.watch import in_order
from ..records import dataclass
from .components import component as component
from .json_scalars import Schema, bounds, scalar
from .layout import mentions
from .message_schemas import message_schema
from .yaml_text import Data


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the schemas of one kind of document can say.

    `siblings`: other keywords may stand beside `$ref`. `discriminator`: it is an object with a
    mapping, as OpenAPI has it; else a property's name, as AsyncAPI has it. `null_for_absent`: an
    optional field may be null as well.
    """

    siblings: bool
    discriminator: bool
    null_for_absent: bool


OPENAPI_3_1: Final = Dialect(siblings=True, discriminator=True, null_for_absent=True)
ASYNCAPI_3_0: Final = Dialect(
    siblings=False, discriminator=False, null_for_absent=False
)


def reachable(contract: Contract, roots: Iterable[str]) -> list[TypeDefinition]:
    """The types that the roots lead to, in the contract's order."""
    seen: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += mentions(contract, name)
    known = contract.type_by_name
    return [known[name] for name in in_order(known, seen)]


@dataclass(frozen=True)
class JsonSchemas:
    """The schemas of one document."""

    contract: Contract
    dialect: Dialect

    def _tags(self, name: str) -> list[str]:
        """The keys that carry the name of a record that is a member of unions."""
        unions = self.contract.unions_by_member.get(name, ())
        return list(dict.fromkeys(union.tag for union in unions))

    def components(self, roots: Iterable[str]) -> dict[str, Data]:
        """The schemas of every type that the roots lead to."""
        return {
            component(definition.name): self.definition(definition)
            for definition in reachable(self.contract, roots)
        }

    def definition(self, definition: TypeDefinition) -> Schema:
        """The schema of a type itself."""
        schema: Schema = {}
        if definition.description:
            schema["description"] = definition.description
        special = message_schema(self.contract, definition.name)
        if special is not None:
            return schema | special
        match definition:
            case Record():
                tags = self._tags(definition.name)
                schema.update(self.record(definition.fields, definition.name, tags))
            case Enumeration():
                schema.update(_open_enum(definition))
            case Union():
                schema.update(self._union(definition))
        if definition.deprecated:
            schema["deprecated"] = True
        return schema

    def record(
        self, fields: Iterable[Field], name: str = "", tags: Iterable[str] = ()
    ) -> Schema:
        """An object with these fields, and with the record's name under each of the tags.

        Unknown fields are allowed: emitted code ignores them, so that a peer may add one first.
        """
        properties: dict[str, Data] = {
            tag: {"type": "string", "const": name} for tag in tags
        }
        required = list(properties)
        for field in fields:
            if field.name in properties:
                continue
            properties[field.name] = self.field(field)
            if not field.optional and field.default is None:
                required.append(field.name)
        schema: Schema = {"type": "object"}
        if properties:
            schema["properties"] = properties
        if required:
            schema["required"] = required
        return schema

    def field(self, field: Field, *, in_json: bool = True) -> Schema:
        """The schema of a field, with what the contract says of it. Outside of JSON, in a path, a
        query or a header, there is no null.
        """
        schema = self.value(field.type, field.constraints)
        absent = field.optional and self.dialect.null_for_absent
        if in_json and (field.nullable or absent):
            schema = _or_null(schema)
        notes: Schema = {}
        if field.description:
            notes["description"] = field.description
        if field.default is not None:
            notes["default"] = self._default(field)
        if field.example is not None:
            example: Data = json.loads(field.example)
            notes["examples"] = [example]
        if field.deprecated:
            notes["deprecated"] = True
        if field.sensitive:
            notes["x-sensitive"] = True
        if field.unit is not None:
            notes["x-unit"] = field.unit
        if field.zone is not None:
            notes["x-zone"] = field.zone
        if notes and "$ref" in schema and not self.dialect.siblings:
            schema = {"allOf": [schema]}
        return schema | notes

    def value(
        self, reference: TypeRef, constraints: Constraints = NO_CONSTRAINTS
    ) -> Schema:
        """The schema of a value of some type. A stream is described by its items."""
        match reference:
            case Scalar(name):
                return scalar(name, constraints, self.contract.wire)
            case Named(name):
                return {"$ref": f"#/components/schemas/{component(name)}"}
            case ListOf(item):
                return {
                    "type": "array",
                    "items": self.value(item),
                    **bounds(constraints, "Items"),
                }
            case MapOf(value):
                return {
                    "type": "object",
                    "additionalProperties": self.value(value),
                    **bounds(constraints, "Properties"),
                }
            case StreamOf(item):
                return self.value(item)

    def _default(self, field: Field) -> Data:
        value = field.default.value if field.default else None
        if isinstance(value, tuple):
            empty_list: Data = []
            empty_map: Data = {}
            return empty_list if isinstance(field.type, ListOf) else empty_map
        big = isinstance(field.type, Scalar) and field.type.name in BIG
        return str(value) if big and self.contract.wire.int64 == "string" else value

    def _union(self, definition: Union) -> Schema:
        references = {
            member: f"#/components/schemas/{component(member)}"
            for member in definition.members
        }
        schema: Schema = {"oneOf": [{"$ref": path} for path in references.values()]}
        if self.dialect.discriminator:
            schema["discriminator"] = {
                "propertyName": definition.tag,
                "mapping": references,
            }
        else:
            schema["discriminator"] = definition.tag
        return schema


def _open_enum(definition: Enumeration) -> Schema:
    """An enum that takes values to come.

    A bare `enum` would make strict clients reject a value added later, which emitted code keeps
    and passes on. `x-extensible-enum` says the same, but only to readers who know it. The union
    of the known values and any string is plain JSON Schema: validators take both, and generators
    and viewers still show the known values.
    """
    known: Schema = {
        "type": "string",
        "enum": [value.name for value in definition.values],
    }
    described: dict[str, Data] = {
        value.name: value.description
        for value in definition.values
        if value.description
    }
    if described:
        known["x-enum-descriptions"] = described
    deprecated = [value.name for value in definition.values if value.deprecated]
    if deprecated:
        known["x-enum-deprecated"] = deprecated
    return {
        "anyOf": [
            known,
            {"type": "string", "description": "A value of a later version."},
        ]
    }


def _or_null(schema: Schema) -> Schema:
    kind = schema.get("type")
    # Tools that read a list of types tend to forget a text's format; an alternative keeps it.
    if isinstance(kind, str) and not (kind == "string" and "format" in schema):
        return {**schema, "type": [kind, "null"]}
    choices = schema.get("anyOf")
    if isinstance(choices, list):
        return {**schema, "anyOf": [*choices, {"type": "null"}]}
    return {"anyOf": [schema, {"type": "null"}]} if schema else schema
