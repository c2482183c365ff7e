"""Messages and enums as types of a contract."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Final

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FeatureSet,
    FieldDescriptorProto,
)

from ...contract.types import (
    AtMostOne,
    Constant,
    Enumeration,
    EnumValue,
    Field,
    ListOf,
    MapOf,
    Named,
    Record,
    Scalar,
    TypeDefinition,
    TypeRef,
)
from ...protobuf.walking import Place
from .index import FIELDS, VALUES, Declared
from .naming import TypeNames, attributes
from .ruling import Rulings
from .scalars import WELL_KNOWN, scalar

_F: Final = FieldDescriptorProto
_MESSAGES: Final = (_F.TYPE_MESSAGE, _F.TYPE_GROUP)
_ZEROS: Final[dict[str, bool | int | float | str]] = {
    "bool": False,
    "string": "",
    "bytes": "",
    "float": 0.0,
    "double": 0.0,
}


class Types:
    """Lowers what is reached from `roots`, the full names of messages. `names` is what each is called."""

    def __init__(
        self,
        declared: dict[str, Declared],
        package: str,
        roots: Iterable[str],
        rulings: Rulings,
    ) -> None:
        self._declared = declared
        self._rulings = rulings
        reached = self._reached(roots)
        # Types of the contract's own package have the choice of names, those that stand alone first.
        order = sorted(
            reached, key=lambda each: (each.package != package, each.full.count("."))
        )
        taken = TypeNames()
        self.names = {each.full: taken.take(each.full, each.package) for each in order}
        self.field_names: dict[tuple[str, str], str] = {}
        self.numbers: dict[tuple[str, str], int] = {}
        self._json_names: dict[str, dict[str, str]] = {}
        self.definitions = tuple(self._definition(each) for each in reached)
        self._records = {
            each.name: each for each in self.definitions if isinstance(each, Record)
        }

    def json_name(self, type_name: str, own: str) -> str | None:
        """The JSON name of a message's field by its own name; None where it has no such field."""
        return self._json_names.get(type_name, {}).get(own)

    def own_names(self, type_name: str) -> list[str]:
        """The names of a message's fields, as the file has them."""
        return list(self._json_names.get(type_name, {}))

    def held(self, type_name: str, json_name: str) -> str | None:
        """The type that a field holds one of, by the field's JSON name; None where it holds no message."""
        for field in self._records[type_name].fields:
            if field.name == json_name and isinstance(field.type, Named):
                return field.type.name if field.type.name in self._records else None
        return None

    def _reached(self, roots: Iterable[str]) -> list[Declared]:
        waiting = list(roots)
        seen: set[str] = set()
        while waiting:
            full = waiting.pop()
            if full in seen:
                continue
            seen.add(full)
            thing = self._declared[full].thing
            if isinstance(thing, DescriptorProto):
                entries = _entries(full, thing)
                for field in thing.field:
                    for name in _mentioned(field, entries):
                        if name not in WELL_KNOWN:
                            waiting.append(name)
        return [each for full, each in self._declared.items() if full in seen]

    def _definition(self, declared: Declared) -> TypeDefinition:
        if isinstance(declared.thing, EnumDescriptorProto):
            return self._enum(declared, declared.thing)
        return self._record(declared, declared.thing)

    def _enum(self, declared: Declared, enum: EnumDescriptorProto) -> Enumeration:
        name, source = self.names[declared.full], declared.source
        called = attributes([(v.name, v.name, v.number) for v in enum.value])
        values = []
        for position, (value, attribute) in enumerate(
            zip(enum.value, called, strict=True)
        ):
            place = declared.place.at(VALUES, position)
            self.numbers[name, value.name] = value.number
            values.append(
                EnumValue(
                    value.name,
                    source.description(place),
                    value.options.deprecated,
                    attribute=attribute if attribute != value.name else "",
                    span=source.name_span(place),
                )
            )
        return Enumeration(
            name,
            tuple(values),
            source.description(declared.place),
            enum.options.deprecated,
            span=source.name_span(declared.place),
        )

    def _record(self, declared: Declared, message: DescriptorProto) -> Record:
        name, source = self.names[declared.full], declared.source
        entries = _entries(declared.full, message)
        json_names = [field.json_name for field in message.field]
        # Old files may have two fields of one JSON name: only one of them can be said in JSON.
        keys = [
            field.json_name if json_names.count(field.json_name) == 1 else field.name
            for field in message.field
        ]
        called = attributes(
            [
                (field.name, key, field.number)
                for field, key in zip(message.field, keys, strict=True)
            ]
        )
        fields: list[Field] = []
        groups: dict[int, list[str]] = {}
        alone = self._rulings.alone(message)
        for position, (proto, key, attribute) in enumerate(
            zip(message.field, keys, called, strict=True)
        ):
            place = declared.place.at(FIELDS, position).under(proto.options.features)
            self.field_names[name, key] = proto.name
            self._json_names.setdefault(name, {})[proto.name] = key
            if proto.HasField("oneof_index") and not proto.proto3_optional:
                groups.setdefault(proto.oneof_index, []).append(key)
            made = dataclasses.replace(
                self._field(proto, key, place, entries),
                attribute=attribute if attribute != key else "",
                description=_with_default(source.description(place), proto),
                deprecated=proto.options.deprecated,
                span=source.name_span(place),
            )
            values = entries.get(proto.type_name.removeprefix("."))
            fields.append(
                self._rulings.field(
                    made, proto, values, place, owner=name, alone=proto.name in alone
                )
            )
        record = Record(
            name,
            tuple(fields),
            source.description(declared.place),
            message.options.deprecated,
            at_most_one=tuple(
                AtMostOne(message.oneof_decl[index].name, tuple(members))
                for index, members in groups.items()
            ),
            span=source.name_span(declared.place),
        )
        return self._rulings.record(record, message, declared.place, name)

    def _field(
        self,
        proto: FieldDescriptorProto,
        key: str,
        place: Place,
        entries: dict[str, DescriptorProto],
    ) -> Field:
        if proto.label == _F.LABEL_REPEATED:
            entry = entries.get(proto.type_name.removeprefix("."))
            if entry is None:
                held: TypeRef = ListOf(self._one(proto))
            else:
                held = MapOf(self._one(entry.field[1]), scalar(entry.field[0]))
            return Field(key, held, default=Constant(()))
        reference = self._one(proto)
        if proto.type in _MESSAGES:
            required = _is_required(proto, place)
            return Field(key, reference, optional=not required)
        if _is_required(proto, place):
            return Field(key, reference)
        tracked = (
            proto.HasField("oneof_index")
            or proto.proto3_optional
            or place.features.presence != FeatureSet.IMPLICIT
        )
        if tracked:
            return Field(key, reference, optional=True)
        return Field(key, reference, default=Constant(self._zero(proto, reference)))

    def _one(self, proto: FieldDescriptorProto) -> TypeRef:
        if proto.type in (*_MESSAGES, _F.TYPE_ENUM):
            full = proto.type_name.removeprefix(".")
            known = WELL_KNOWN.get(full)
            return Named(self.names[full]) if known is None else known
        return scalar(proto)

    def _zero(
        self, proto: FieldDescriptorProto, reference: TypeRef
    ) -> bool | int | float | str:
        if isinstance(reference, Scalar):
            return _ZEROS.get(reference.name, 0)
        enum = self._declared[proto.type_name.removeprefix(".")].thing
        assert isinstance(enum, EnumDescriptorProto)
        return enum.value[0].name


def _is_required(proto: FieldDescriptorProto, place: Place) -> bool:
    if proto.label == _F.LABEL_REQUIRED:
        return True
    return place.editions and place.features.presence == FeatureSet.LEGACY_REQUIRED


def _entries(full: str, message: DescriptorProto) -> dict[str, DescriptorProto]:
    """The messages that stand for the entries of a message's maps, by full name."""
    return {
        f"{full}.{each.name}": each
        for each in message.nested_type
        if each.options.map_entry
    }


def _mentioned(
    field: FieldDescriptorProto, entries: dict[str, DescriptorProto]
) -> list[str]:
    """The messages and enums that a field names, those in a map's values among them."""
    if not field.type_name:
        return []
    full = field.type_name.removeprefix(".")
    entry = entries.get(full) if field.label == _F.LABEL_REPEATED else None
    if entry is None:
        return [full]
    value = entry.field[1]
    return [value.type_name.removeprefix(".")] if value.type_name else []


def _with_default(description: str, proto: FieldDescriptorProto) -> str:
    if not proto.HasField("default_value"):
        return description
    told = f"Where it is absent, `{proto.default_value or '(empty)'}` is meant."
    return f"{description}\n\n{told}" if description else told
