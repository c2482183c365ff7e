"""Fields out of descriptors: type, shape, presence, encoding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from google.protobuf.descriptor_pb2 import FeatureSet, FieldDescriptorProto

from ...protobuf.walking import Place
from ...records import dataclass
from .options import CustomNames, settings
from .schema import Field

Entry = tuple[FieldDescriptorProto, FieldDescriptorProto]

_TYPES: Final = FieldDescriptorProto
_NAMED: Final = {
    _TYPES.TYPE_MESSAGE: "message",
    _TYPES.TYPE_ENUM: "enum",
    _TYPES.TYPE_GROUP: "group",
}
_NOT_PACKABLE: Final = (
    *(_TYPES.TYPE_STRING, _TYPES.TYPE_BYTES),
    *(_TYPES.TYPE_MESSAGE, _TYPES.TYPE_GROUP),
)


@dataclass(frozen=True, slots=True)
class Names:
    """What a message knows of its fields: the entries of its maps by their full name, and the field's oneof."""

    entries: Mapping[str, Entry]
    oneof: str | None


def field(
    one: FieldDescriptorProto,
    name: str,
    outer: Place,
    custom: CustomNames,
    names: Names,
) -> Field:
    """A field with everything resolved."""
    place = outer.under(one.options.features)
    repeated = one.label == _TYPES.LABEL_REPEATED
    entry = names.entries.get(one.type_name.removeprefix(".")) if repeated else None
    said = settings(one.options, custom)
    shape: Literal["singular", "repeated", "map"] = (
        "map" if entry is not None else "repeated" if repeated else "singular"
    )
    return Field(
        name=name,
        number=one.number,
        json_name=one.json_name,
        type=_type(one, place) if entry is None else _map(entry, place),
        shape=shape,
        presence="none" if repeated else _presence(one, place),
        oneof=names.oneof,
        packed=repeated and _packed(one, place),
        default=one.default_value if one.HasField("default_value") else None,
        utf8=_utf8(entry or (one,), place),
        deprecated=one.options.deprecated,
        options=said.options,
        custom=said.custom,
        span=place.span,
    )


def _type(one: FieldDescriptorProto, place: Place) -> str:
    if one.type in _NAMED:
        word = _NAMED[one.type]
        delimited = place.features.encoding == FeatureSet.DELIMITED
        if one.type == _TYPES.TYPE_MESSAGE and delimited:
            word = "group"
        return f"{word} {one.type_name.removeprefix('.')}"
    return _TYPES.Type.Name(one.type).removeprefix("TYPE_").lower()


def _map(entry: Entry, place: Place) -> str:
    key, value = (
        (
            f"{_NAMED[each.type]} {each.type_name.removeprefix('.')}"
            if each.type in _NAMED
            else _TYPES.Type.Name(each.type).removeprefix("TYPE_").lower()
        )
        for each in entry
    )
    return f"map<{key}, {value}>"


def _presence(
    one: FieldDescriptorProto, place: Place
) -> Literal["implicit", "explicit", "required"]:
    if one.label == _TYPES.LABEL_REQUIRED:
        return "required"
    if place.features.presence == FeatureSet.LEGACY_REQUIRED and place.editions:
        return "required"
    always = one.type in (_TYPES.TYPE_MESSAGE, _TYPES.TYPE_GROUP)
    if always or one.HasField("oneof_index") or one.proto3_optional or one.extendee:
        return "explicit"
    return "implicit" if place.features.presence == FeatureSet.IMPLICIT else "explicit"


def _packed(one: FieldDescriptorProto, place: Place) -> bool:
    if one.type in _NOT_PACKABLE:
        return False
    if one.options.HasField("packed"):
        return one.options.packed
    return place.features.repeated == FeatureSet.PACKED


def _utf8(
    texts: tuple[FieldDescriptorProto, ...], place: Place
) -> Literal["verified", "unverified"]:
    """How a field, or the entry of a map, has its text checked."""
    if all(each.type != _TYPES.TYPE_STRING for each in texts):
        return "verified"
    return "verified" if place.features.utf8 == FeatureSet.VERIFY else "unverified"
