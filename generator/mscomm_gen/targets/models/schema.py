"""From the contract's types to slices: the schema and the forms of each module of models."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence

from ...contract.types import (
    BIG,
    STRING,
    AtMostOne,
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
from ...emit import literals, names
from ...emit.annotations import CHECKED
from ...emit.calls import Call
from ...emit.imports import Symbol
from ...emit.layout import Layout, mentions
from . import fields, patterns
from .adapter import symbol_key
from .annotations import member_value
from .checks import statements
from .forms import (
    EnumForm,
    FieldForm,
    Form,
    MemberForm,
    RecordForm,
    Slice,
    UnionForm,
    Value,
)
from .order import ordered

JsonSchema = Mapping[str, "JsonSchema | Sequence[JsonSchema] | Sequence[str] | str"]


def slice_of(layout: Layout, owner: str, sensitive: Mapping[str, bool]) -> Slice:
    """The slice of the module with one owner's types. `sensitive` has those that hold something sensitive."""
    definitions = layout.types_of[owner]
    module = layout.models_module(definitions[0].name)
    return _Module(layout, module, list(definitions), sensitive).slice()


class _Module:
    """Builds the slice of one module."""

    def __init__(
        self,
        layout: Layout,
        module: str,
        definitions: list[TypeDefinition],
        sensitive: Mapping[str, bool],
    ) -> None:
        self._layout = layout
        self._module = module
        self._definitions = ordered(layout.contract, definitions)
        self._keys = {
            definition.name: f"T{number}"
            for number, definition in enumerate(self._definitions)
        }
        self._message = layout.contract.protobuf is not None
        # protobuf writes the JSON of its messages itself.
        self._int64_as_text = (
            layout.contract.wire.int64 == "string" and not self._message
        )
        self._sensitive = sensitive

    def slice(self) -> Slice:
        """The schema and the forms, both in writing order."""
        forms: list[Form] = []
        schema: dict[str, JsonSchema] = {}
        hidden = frozenset(
            names.attribute_of(field)
            for definition in self._definitions
            if isinstance(definition, Record)
            for field in self._fields(definition)
        )
        taken = {self._name(definition) for definition in self._definitions} | hidden
        unreachable = self._unreachable()
        for definition in self._definitions:
            name = self._name(definition)
            alias = ""
            if name in unreachable:
                alias = f"{name}_"
                while alias in taken:
                    alias += "_"
                taken.add(alias)
            forms.append(self._form(definition, name, alias))
            schema[self._keys[definition.name]] = self._schema(definition)
        return Slice(
            self._module,
            json.dumps({"$defs": schema}),
            tuple(forms),
            tuple(sorted(hidden)),
            self._forward(),
        )

    def _unreachable(self) -> set[str]:
        """The classes that another mentions and hides, having an attribute of that name."""
        found: set[str] = set()
        for definition in self._definitions:
            if isinstance(definition, Record):
                own = {names.attribute_of(field) for field in definition.fields}
                found |= own & {
                    self._layout.model(name).name
                    for name in mentions(self._layout.contract, definition.name)
                }
        return found

    def _forward(self) -> bool:
        seen: set[str] = set()
        for definition in self._definitions:
            for name in mentions(self._layout.contract, definition.name):
                if name in self._keys and name not in seen:
                    return True
            seen.add(definition.name)
        return False

    def _model(self, type_name: str) -> Value:
        if type_name in self._keys:
            return Value(key=self._keys[type_name])
        return Value(symbol=self._layout.model(type_name))

    def _name(self, definition: TypeDefinition) -> str:
        return self._layout.model(definition.name).name

    def _tags(self, record: Record) -> tuple[str, ...]:
        """The keys that tell a member of unions apart, each once."""
        unions = self._layout.contract.unions_by_member.get(record.name, ())
        return tuple(dict.fromkeys(union.tag for union in unions))

    def _fields(self, record: Record) -> tuple[Field, ...]:
        tags = self._tags(record)
        return tuple(field for field in record.fields if field.name not in tags)

    def _form(self, definition: TypeDefinition, name: str, alias: str) -> Form:
        key = self._keys[definition.name]
        match definition:
            case Record():
                tags = self._tags(definition)
                made = [
                    _tag_form(tag, f"f{number}", definition.name)
                    for number, tag in enumerate(tags)
                ]
                made += [
                    dataclasses.replace(
                        fields.form(field, f"f{number}", self._model, self._message),
                        map_key=_map_key(field),
                    )
                    for number, field in enumerate(self._fields(definition), len(tags))
                ]
                config = self._config(definition)
                doc = _doc(definition)
                if not doc and not made:
                    doc = '"""Carries nothing."""'
                return RecordForm(
                    key,
                    name,
                    tuple(made),
                    config,
                    alias,
                    doc,
                    self._message,
                    (
                        *(
                            _check(group, definition)
                            for group in definition.at_most_one
                        ),
                        *statements(definition),
                    ),
                )
            case Enumeration(values=values):
                members = tuple(
                    MemberForm(
                        names.member_of(value),
                        member_value(
                            names.member_of(value), literals.string(value.name)
                        ),
                        _text(value.description, value.deprecated, 4),
                    )
                    for value in values
                )
                return EnumForm(key, name, members, alias, _doc(definition))
            case Union(tag=tag):
                attribute = literals.string(names.attribute(tag))
                doc = _text(definition.description, definition.deprecated, 0)
                return UnionForm(key, name, attribute, alias, doc)

    def _config(self, record: Record) -> tuple[tuple[str, str], ...]:
        config: list[tuple[str, str]] = []
        if record.name in self._sensitive:
            config.append(("hide_input_in_errors", "True"))
        if any(
            field.constraints.pattern is not None
            and patterns.needs_python_engine(field.constraints.pattern)
            for field in record.fields
        ):
            config.append(("regex_engine", '"python-re"'))
        return tuple(config)

    def _schema(self, definition: TypeDefinition) -> JsonSchema:
        match definition:
            case Record():
                tags = self._tags(definition)
                parts: list[JsonSchema] = [{"type": "string"} for _ in tags]
                parts += [self._field(field) for field in self._fields(definition)]
                keys = [f"f{number}" for number in range(len(parts))]
                return {
                    "type": "object",
                    "properties": dict(zip(keys, parts, strict=True)),
                    "required": keys,
                }
            case Enumeration(values=values):
                return {
                    "type": "string",
                    "enum": [f"v{number}" for number in range(len(values))],
                }
            case Union(members=members):
                return {"oneOf": [self._reference(Named(name)) for name in members]}

    def _field(self, field: Field) -> JsonSchema:
        if whole := fields.narrowed(field.type, field.constraints):
            text = whole in BIG and self._int64_as_text
            kind = fields.runtime("IntText" if text else "Int")
            return {"type": "integer", **symbol_key(kind)}
        return self._reference(field.type)

    def _reference(self, reference: TypeRef) -> JsonSchema:
        match reference:
            case Scalar(name) if self._int64_as_text and name in BIG:
                text = fields.runtime(f"{CHECKED[name].name}Text")
                return {"type": "integer", **symbol_key(text)}
            case Scalar("string"):
                return {"type": "string"}
            case Scalar(name):
                return {"type": "string", **symbol_key(CHECKED[name])}
            case Named(name) if name in self._keys:
                return {"$ref": f"#/$defs/{self._keys[name]}"}
            case Named(name):
                return {"type": "string", **symbol_key(self._layout.model(name))}
            case ListOf(item):
                return {"type": "array", "items": self._reference(item)}
            case MapOf(value):
                return {
                    "type": "object",
                    "additionalProperties": self._reference(value),
                }
            case StreamOf():
                raise ValueError("a stream is no field")


def _map_key(field: Field) -> Symbol | None:
    """The type of a map's keys where that is not text."""
    if not isinstance(field.type, MapOf) or field.type.key == STRING:
        return None
    return CHECKED[field.type.key.name]


def _check(group: AtMostOne, record: Record) -> tuple[str, Call]:
    """What refuses a record with several fields of a group; the name can be no field's."""
    attributes = {each.name: names.attribute_of(each) for each in record.fields}
    arguments = tuple(literals.string(attributes[name]) for name in group.fields)
    head = Symbol("_runtime.protobuf_models", "at_most_one", inside=True)
    return f"_one_of_{names.attribute(group.name)}", Call(head, arguments)


def _tag_form(tag: str, key: str, member: str) -> FieldForm:
    attribute = names.attribute(tag)
    default = Value(literals.string(member))
    arguments: tuple[tuple[str, Value], ...] = ()
    if attribute != tag:
        name = Value(literals.string(tag))
        arguments = (
            ("default", default),
            ("validation_alias", name),
            ("serialization_alias", name),
        )
    return FieldForm(
        key, attribute, literal=default.text, default=default, arguments=arguments
    )


def _doc(definition: TypeDefinition) -> str:
    return _text(definition.description, definition.deprecated, 4)


def _text(description: str, deprecated: bool, indent: int) -> str:
    paragraphs = description.split("\n\n") if description else []
    if deprecated:
        paragraphs.append("Deprecated.")
    return literals.docstring(paragraphs, indent) if paragraphs else ""
