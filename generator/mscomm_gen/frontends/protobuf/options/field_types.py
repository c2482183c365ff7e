"""Fields of a contract of the language that is written as a .proto file: what the language calls what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto

from ....contract.lock import Entry as Number
from ....diagnostics import Span
from ...base import Keyed, Listed, Text, Tree
from ..index import FIELDS, Declared
from . import words
from .said import Entry, Said

if TYPE_CHECKING:
    from .language_types import LanguageTypes

CASE: Final = "case"
ITEMS: Final = "items"
_F: Final = FieldDescriptorProto
_SCALARS: Final = {
    _F.TYPE_DOUBLE: "double",
    _F.TYPE_FLOAT: "float",
    _F.TYPE_INT64: "int64",
    _F.TYPE_UINT64: "uint64",
    _F.TYPE_INT32: "int32",
    _F.TYPE_UINT32: "uint32",
    _F.TYPE_BOOL: "bool",
    _F.TYPE_STRING: "string",
    _F.TYPE_BYTES: "bytes",
}
_WELL_KNOWN: Final = {
    "google.protobuf.Timestamp": "timestamp",
    "google.protobuf.Duration": "duration",
    "google.protobuf.Value": "json",
}
# What travels as text.
_AS_TEXT: Final = re.compile(r"\b(?:uuid|decimal|date)\b")
_TYPE: Final = 6
_KIND: Final = 5


class FieldTypes:
    """Reads the fields of records and the members of unions."""

    def __init__(self, types: LanguageTypes) -> None:
        self._types = types

    def fields(self, each: Declared, message: DescriptorProto) -> Iterator[Entry]:
        """The fields of a record, by name."""
        name = self._types.names[each.full]
        entries = entries_of(each.full, message)
        for position, field in enumerate(message.field):
            place = each.place.at(FIELDS, position)
            at = each.source.name_span(place) or Span.whole(each.source.file.name)
            key = self._types.json_name(name, field.name) or field.name
            self._types.numbers.append(Number("field", name, key, field.number))
            options = self._types.options[each.source.file.name]
            said = options.of(field.options, place, words.FIELD_OPTIONS)
            option = next(iter(said.get("field", ())), None)
            told = [] if option is None else options.entries(option)
            reference = self._reference(field, entries, option, at)
            if field.HasField("oneof_index") and not field.proto3_optional:
                self._types.refuse(
                    f"`{field.name}` stands in a oneof, and `{name}` is a record",
                    at,
                    "write a message that has nothing but the oneof `case` and say "
                    '`option (mscomm.v1.type).tag = "kind";` in it: a union',
                )
            reference += self._mark(field, option, reference, at)
            spans = each.source.root.spans
            where = spans.get((*place.path, _TYPE)) or spans.get((*place.path, _KIND))
            typed = Text(
                reference,
                (
                    option.at("type")
                    if option is not None and option.has("type")
                    else where or at
                ),
            )
            more = [entry for entry in told if entry[0].value != "type"]
            comment = each.source.description(place)
            if comment and not any(entry.value == "description" for entry, _ in more):
                more.append((Text("description", at), Text(comment, at)))
            if field.options.deprecated:
                more.append((Text("deprecated", at), Text("true", at)))
            held: Tree = Keyed(((Text("type", typed.span), typed), *more), at)
            yield Text(key, at), held

    def members(self, each: Declared, message: DescriptorProto) -> Tree:
        """The records of a union."""
        name = self._types.names[each.full]
        at = each.source.name_span(each.place) or Span.whole(each.source.file.name)
        found: list[Text] = []
        if [oneof.name for oneof in message.oneof_decl] != [CASE]:
            self._types.refuse(
                f"`{name}` is a union, and has not the one oneof `{CASE}`",
                at,
                f"write `oneof {CASE} {{ … }}` with one field for each record that it may be",
            )
        for position, field in enumerate(message.field):
            place = each.place.at(FIELDS, position)
            span = each.source.name_span(place) or at
            member = self._types.known.get(field.type_name.removeprefix("."))
            if member is None or not field.HasField("oneof_index"):
                self._types.refuse(
                    f"`{field.name}` is no member of a union: that is a record within the oneof",
                    span,
                    "take it out, or move it into a record of its own",
                )
                continue
            self._types.numbers.append(Number("field", name, member, field.number))
            found.append(Text(member, span))
        return Listed(tuple(found), at)

    def carried(self, full: str) -> str | None:
        """What a request or response is in the language; None for one that says nothing."""
        if full == "google.protobuf.Empty":
            return None
        wrapper = self._types.wrappers.get(full)
        if wrapper is not None:
            return self._inside(full, wrapper)
        return self._types.known.get(full) or _WELL_KNOWN.get(full) or full

    def _mark(
        self,
        field: FieldDescriptorProto,
        option: Said | None,
        reference: str,
        at: Span,
    ) -> str:
        """`?` where the field may be absent."""
        if reference.endswith("?"):
            return ""
        nullable = option.text("nullable") if option is not None else None
        null = nullable is not None and nullable.value == "true"
        lacks = null or (option is not None and option.has("default"))
        alone = field.label != _F.LABEL_REPEATED
        full = field.type_name.removeprefix(".")
        wrapped = alone and full in self._types.wrappers
        is_message = alone and field.type == _F.TYPE_MESSAGE
        if lacks and not field.proto3_optional and not is_message:
            self._types.refuse(
                f"`{field.name}` may be absent, and protobuf cannot tell that from its zero",
                at,
                f"write `optional` before the type of `{field.name}`",
            )
        if lacks:
            return ""
        return "?" if field.proto3_optional or wrapped else ""

    def _reference(
        self,
        field: FieldDescriptorProto,
        entries: dict[str, DescriptorProto],
        option: Said | None,
        at: Span,
    ) -> str:
        travels = self._travels(field, entries, at)
        stated = option.text("type") if option is not None else None
        if stated is None:
            return travels
        bare = stated.value.replace(" ", "").removesuffix("?")
        if _AS_TEXT.sub("string", bare) != _AS_TEXT.sub(
            "string", travels.replace(" ", "")
        ):
            self._types.refuse(
                f"this is `{travels}` on the wire, which is no `{stated.value}`",
                stated.span,
                "leave `type` out; it is for `uuid`, `decimal` and `date`, which are string on the wire",
            )
            return travels
        return stated.value

    def _travels(
        self,
        field: FieldDescriptorProto,
        entries: dict[str, DescriptorProto],
        at: Span,
    ) -> str:
        if field.label != _F.LABEL_REPEATED:
            return self._one(field, at)
        entry = entries.get(field.type_name.removeprefix("."))
        if entry is None:
            return f"list<{self._one(field, at)}>"
        if entry.field[0].type != _F.TYPE_STRING:
            self._types.refuse(
                "a map of the language goes from string",
                at,
                "write `map<string, T>`, or a list of records",
            )
        return f"map<string, {self._one(entry.field[1], at)}>"

    def _one(self, field: FieldDescriptorProto, at: Span) -> str:
        if field.type in (_F.TYPE_MESSAGE, _F.TYPE_ENUM):
            full = field.type_name.removeprefix(".")
            wrapper = self._types.wrappers.get(full)
            if wrapper is not None:
                return self._inside(full, wrapper)
            found = _WELL_KNOWN.get(full) or self._types.known.get(full)
            if found is not None:
                return found
            text = f"`{full}` is no type of the language"
        else:
            kind = _F.Type.Name(field.type).removeprefix("TYPE_").lower()
            plain = _SCALARS.get(field.type)
            if plain is not None:
                return plain
            text = f"the language has no {kind}"
        self._types.refuse(
            text,
            at,
            "write a scalar, Timestamp, Duration, Value or a message of your own; for protobuf as it is, take "
            "`mscomm: 1` out of `(mscomm.v1.contract)`",
        )
        return "json"

    def _inside(self, full: str, wrapper: DescriptorProto) -> str:
        """What a wrapper stands for."""
        each = self._types.declared[full]
        at = each.source.name_span(each.place) or Span.whole(each.source.file.name)
        if not is_wrapper(wrapper):
            # Told where it stands, and once.
            return "json"
        options = self._types.options[each.source.file.name]
        place = each.place.at(FIELDS, 0)
        said = options.of(wrapper.field[0].options, place, words.FIELD_OPTIONS)
        option = next(iter(said.get("field", ())), None)
        return self._reference(wrapper.field[0], entries_of(full, wrapper), option, at)


def is_wrapper(message: DescriptorProto) -> bool:
    """Whether a message has the one field of a wrapper, and nothing else."""
    return [field.name for field in message.field] == [ITEMS]


def entries_of(full: str, message: DescriptorProto) -> dict[str, DescriptorProto]:
    """The messages that stand for the entries of a message's maps, by full name."""
    return {
        f"{full}.{each.name}": each
        for each in message.nested_type
        if each.options.map_entry
    }


def mentioned(
    full: str, message: DescriptorProto, field: FieldDescriptorProto
) -> list[str]:
    """The messages and enums that a field names, those in a map's values among them."""
    if not field.type_name:
        return []
    entry = entries_of(full, message).get(field.type_name.removeprefix("."))
    if entry is None:
        return [field.type_name.removeprefix(".")]
    value = entry.field[1].type_name
    return [value.removeprefix(".")] if value else []
