"""What options say of types that stay protobuf's own: words that change no byte."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Final

from google.protobuf.descriptor_pb2 import DescriptorProto, EnumDescriptorProto

from ....contract.types import (
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
)
from ....diagnostics import Diagnostic, Span
from ....records import dataclass
from ...base import Keyed, Text, Tree
from ..index import FIELDS, VALUES, Declared
from ..types import Types
from ..zeros import with_zero
from . import words
from .contract import needs_language
from .said import Entry, FileOptions, Said

# What of a type or a field says how it travels.
_OF_LANGUAGE: Final = {
    "type": ("name", "tag", "wrapper"),
    "field": ("type", "default", "nullable"),
}
# protobuf makes an empty JSON name of a field that is called `_`.
_NAMELESS: Final = "_"


@dataclass
class FieldWords:
    """Writes the section `types`: every type as it is, with what its options say."""

    types: Types
    declared: Mapping[str, Declared]
    options: Mapping[str, FileOptions]
    faults: list[Diagnostic] = field(default_factory=list)

    def entries(self) -> Iterator[Entry]:
        fulls = {name: full for full, name in self.types.names.items()}
        for definition in self.types.definitions:
            each = self.declared[fulls[definition.name]]
            at = definition.span or Span.whole(each.source.file.name)
            yield Text(definition.name, at), self._type(definition, each, at)

    def _type(self, definition: TypeDefinition, each: Declared, at: Span) -> Tree:
        part = self.options[each.source.file.name]
        if isinstance(each.thing, EnumDescriptorProto):
            self._enum(part, each, each.thing)
            assert isinstance(definition, Enumeration)
            values = tuple(
                (Text(value.name, at), Keyed((), at)) for value in definition.values
            )
            return Keyed(((Text("enum", at), Keyed(values, at)),), at)
        assert isinstance(definition, Record)
        found = part.of(each.thing.options, each.place, words.MESSAGE_OPTIONS)
        told = self._allowed(part, found, "type")
        fields = tuple(
            self._field(part, each, each.thing, position, held, at)
            for position, held in enumerate(definition.fields)
        )
        return Keyed(((Text("fields", at), Keyed(fields, at)), *told), at)

    def _field(
        self,
        part: FileOptions,
        each: Declared,
        message: DescriptorProto,
        position: int,
        held: Field,
        at: Span,
    ) -> Entry:
        place = each.place.at(FIELDS, position)
        options = message.field[position].options
        told = self._allowed(
            part, part.of(options, place, words.FIELD_OPTIONS), "field"
        )
        here = held.span or at
        lacks = held.optional or held.default is not None
        text = f"{_text(held.type)}{'?' if lacks else ''}"
        return (
            Text(held.name or _NAMELESS, here),
            Keyed(((Text("type", here), Text(text, here)), *told), here),
        )

    def _allowed(
        self, part: FileOptions, found: Mapping[str, list[Said]], option: str
    ) -> list[Entry]:
        told: list[Entry] = []
        for said in found.get(option, ()):
            own = _OF_LANGUAGE[option]
            self.faults += [
                needs_language(key, said.key_at(key)) for key in own if said.has(key)
            ]
            told += [e for e in part.entries(said) if e[0].value not in own]
        return told

    def _enum(
        self, part: FileOptions, each: Declared, enum: EnumDescriptorProto
    ) -> None:
        """Values of protobuf are called what they are called."""
        found = [part.of(enum.options, each.place, words.ENUM_OPTIONS)]
        for position, value in enumerate(enum.value):
            place = each.place.at(VALUES, position)
            found.append(part.of(value.options, place, words.VALUE_OPTIONS))
        for options in found:
            for name in ("enum", "value"):
                for said in options.get(name, ()):
                    self.faults.append(needs_language(name, said.whole))


def laid_over(
    plain: Iterable[TypeDefinition], said: Mapping[str, TypeDefinition]
) -> tuple[TypeDefinition, ...]:
    """The types of the files with the words that were read for them."""
    return tuple(_laid_over(each, said.get(each.name)) for each in plain)


def _laid_over(plain: TypeDefinition, said: TypeDefinition | None) -> TypeDefinition:
    if not isinstance(plain, Record) or not isinstance(said, Record):
        return plain
    by_name = {each.name: each for each in said.fields}
    return dataclasses.replace(
        plain,
        fields=tuple(
            _field(each, by_name.get(each.name or _NAMELESS)) for each in plain.fields
        ),
        description=said.description or plain.description,
        was=said.was,
    )


def _field(plain: Field, said: Field | None) -> Field:
    if said is None:
        return plain
    return with_zero(
        dataclasses.replace(
            plain,
            constraints=_constraints(plain.constraints, said.constraints),
            example=said.example or plain.example,
            description=said.description or plain.description,
            sensitive=said.sensitive or plain.sensitive,
            unit=said.unit,
            zone=said.zone,
            was=said.was,
        )
    )


def _constraints(plain: Constraints, said: Constraints) -> Constraints:
    """Both; of two words for one limit the option's."""
    if said == NO_CONSTRAINTS:
        return plain
    stated = {
        each.name: value
        for each in dataclasses.fields(said)
        if (value := getattr(said, each.name)) is not None
    }
    return dataclasses.replace(plain, **stated)


def _text(reference: TypeRef) -> str:
    match reference:
        case Scalar(name) | Named(name):
            return name
        case ListOf(item):
            return f"list<{_text(item)}>"
        case MapOf(value=value):
            # What its keys are is no matter to any word.
            return f"map<string, {_text(value)}>"
        case StreamOf(item):
            return _text(item)
