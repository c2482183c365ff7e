"""Messages and enums of a .proto file that is a contract of the language: its types, in its keyed form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
)

from ....contract.lock import Entry as Number
from ....contract.words import words
from ....diagnostics import Diagnostic, Span
from ....diagnostics.codes.meaning import PROTO_LANGUAGE
from ...base import Keyed, Text, Tree
from ..index import FIELDS, VALUES, Declared
from ..naming import pascal
from . import words as known
from .field_types import ITEMS, FieldTypes, is_wrapper, mentioned
from .reserving import reserved_by
from .said import Entry, FileOptions, Said

_JSON_NAME: Final = 10


class LanguageTypes:
    """The types of the files `parts`, and whatever they and `roots` lead to. `known` is what each is called.

    `numbers` are those that the files give, `messages` the short name of each record, union or enum, `reserved` what
    these set apart.
    """

    def __init__(
        self,
        declared: Mapping[str, Declared],
        parts: Sequence[str],
        options: Mapping[str, FileOptions],
        roots: Sequence[str],
    ) -> None:
        self.declared = declared
        self.options = options
        self.faults: list[Diagnostic] = []
        self.numbers: list[Number] = []
        self.wrappers: dict[str, DescriptorProto] = {}
        self._said: dict[str, Said] = {}
        self._all = self._order(parts, roots)
        self.known = self._called()
        # Whatever a method carries has a name, be it one of the language's types or not.
        self.names = dict.fromkeys((*self.wrappers, *roots), "") | self.known
        self.messages = {
            self.known[each.full]: each.full.rpartition(".")[2] for each in self._all
        }
        self.reserved = {
            self.known[each.full]: reserved
            for each in self._all
            if (reserved := reserved_by(each.thing)) is not None
        }
        self._json: dict[str, dict[str, str]] = {}
        self._holds: dict[tuple[str, str], str] = {}
        for each in self._all:
            if isinstance(each.thing, DescriptorProto):
                self._learn(each, each.thing)
        self.fields = FieldTypes(self)

    def json_name(self, type_name: str, own: str) -> str | None:
        """The JSON name of a message's field by its own name; None where it has no such field."""
        return self._json.get(type_name, {}).get(own)

    def own_names(self, type_name: str) -> list[str]:
        """The names of a message's fields, as the file has them."""
        return list(self._json.get(type_name, {}))

    def held(self, type_name: str, json_name: str) -> str | None:
        """The type that a field holds one of; None where it holds no message."""
        return self._holds.get((type_name, json_name))

    def refuse(self, text: str, at: Span | None, hint: str) -> None:
        self.faults.append(Diagnostic(PROTO_LANGUAGE, text, at, hint))

    def tree(self) -> list[Entry]:
        """The section `types`."""
        for full, wrapper in self.wrappers.items():
            if not is_wrapper(wrapper):
                each = self.declared[full]
                self.refuse(
                    f"`{full}` is a wrapper, and has not the one field `{ITEMS}`",
                    each.source.name_span(each.place),
                    f"write `repeated T {ITEMS} = 1;` in it, or leave `wrapper` out",
                )
        return [entry for each in self._all for entry in self._type(each)]

    def said(self, declared: Declared) -> Said | None:
        """The option `type` or `enum` of a message or an enum."""
        return self._said.get(declared.full)

    def _order(self, parts: Sequence[str], roots: Sequence[str]) -> list[Declared]:
        """All of the parts as they stand in the text, then what these and `roots` lead to elsewhere."""
        own: list[Declared] = []
        for part in parts:
            here = [
                each
                for each in self.declared.values()
                if each.source.file.name == part and not _is_entry(each)
            ]
            own += sorted(here, key=lambda each: _position(each.place.span))
        seen = {each.full: each for each in own}
        waiting = [*roots, *seen]
        while waiting:
            full = waiting.pop(0)
            each = self.declared[full]
            if full not in seen and not full.startswith("google.protobuf."):
                seen[full] = each
            if isinstance(each.thing, DescriptorProto):
                waiting += [
                    name
                    for field in each.thing.field
                    for name in mentioned(full, each.thing, field)
                    if name not in seen and not name.startswith("google.protobuf.")
                ]
        for each in seen.values():
            self._read(each)
        return [each for each in seen.values() if each.full not in self.wrappers]

    def _read(self, each: Declared) -> None:
        options = self.options[each.source.file.name]
        is_enum = isinstance(each.thing, EnumDescriptorProto)
        number = known.ENUM_OPTIONS if is_enum else known.MESSAGE_OPTIONS
        found = options.of(each.thing.options, each.place, number)
        for said in found.get("enum" if is_enum else "type", ()):
            self._said[each.full] = said
            if isinstance(each.thing, EnumDescriptorProto):
                continue
            wrapper = said.text("wrapper")
            if wrapper is not None and wrapper.value == "true":
                self.wrappers[each.full] = each.thing

    def _called(self) -> dict[str, str]:
        found: dict[str, str] = {}
        taken: set[str] = set()
        for each in self._all:
            said = self._said.get(each.full)
            stated = said.text("name") if said is not None else None
            inner = each.full.removeprefix(f"{each.package}.").split(".")
            name = inner[0] if len(inner) == 1 else "".join(map(pascal, inner))
            if stated is not None:
                name = stated.value
            elif name in taken:
                name = "".join(map(pascal, each.full.split(".")))
            taken.add(name)
            found[each.full] = name
        return found

    def _learn(self, each: Declared, message: DescriptorProto) -> None:
        """The JSON names of a record: as they are written, unless the file says another."""
        name = self.names[each.full]
        own = self._json.setdefault(name, {})
        for position, field in enumerate(message.field):
            place = each.place.at(FIELDS, position)
            stated = (*place.path, _JSON_NAME) in each.source.root.spans
            own[field.name] = field.json_name if stated else field.name
            full = field.type_name.removeprefix(".")
            if (
                full in self.known
                and field.label != FieldDescriptorProto.LABEL_REPEATED
            ):
                self._holds[name, own[field.name]] = self.known[full]

    def _type(self, each: Declared) -> Iterator[Entry]:
        at = each.source.name_span(each.place) or Span.whole(each.source.file.name)
        key = Text(self.names[each.full], at)
        said = self._said.get(each.full)
        words_said = [] if said is None else self._options_of(each).entries(said)
        told = [
            entry for entry in words_said if entry[0].value not in ("tag", "wrapper")
        ]
        more = [*described(each.source.description(each.place), at, told), *told]
        if each.thing.options.deprecated:
            more.append((Text("deprecated", at), Text("true", at)))
        if isinstance(each.thing, EnumDescriptorProto):
            form: Entry = (Text("enum", at), self._values(each, each.thing, at))
            yield key, Keyed((form, *more), at)
            return
        tag = said.text("tag") if said is not None else None
        if said is not None and tag is not None:
            members = self.fields.members(each, each.thing)
            tagged = (Text("tag", said.key_at("tag")), tag)
            yield key, Keyed(((Text("one_of", at), members), tagged, *more), at)
            return
        if each.source.file.syntax != "proto3":
            self.refuse(
                f"`{each.full}` is not written in proto3",
                at,
                'write `syntax = "proto3";`: presence is the language\'s there, and `optional` its `?`',
            )
        fields = Keyed(tuple(self.fields.fields(each, each.thing)), at)
        yield key, Keyed(((Text("fields", at), fields), *more), at)

    def _options_of(self, each: Declared) -> FileOptions:
        return self.options[each.source.file.name]

    def _values(self, each: Declared, enum: EnumDescriptorProto, at: Span) -> Tree:
        name = self.names[each.full]
        prefix = f"{'_'.join(words(enum.name)).upper()}_"
        found: list[Entry] = []
        if enum.options.allow_alias:
            self.refuse(
                f"`{name}` has two names for one number",
                at,
                "keep one of them; a value has one text in JSON",
            )
        for position, value in enumerate(enum.value):
            place = each.place.at(VALUES, position)
            span = each.source.name_span(place) or at
            if value.number == 0:
                if not value.name.endswith("UNSPECIFIED"):
                    self.refuse(
                        f"0 is what protobuf sends where nothing is said, and `{value.name}` is a value",
                        span,
                        f"write `{prefix}UNSPECIFIED = 0;` before it, and give it another number",
                    )
                continue
            if value.number < 0:
                self.refuse(
                    "a number of a value is from 1", span, "give it another one"
                )
                continue
            said = self._options_of(each).of(value.options, place, known.VALUE_OPTIONS)
            option = next(iter(said.get("value", ())), None)
            stated = option.text("name") if option is not None else None
            text = value.name.removeprefix(prefix) if stated is None else stated.value
            told = [] if option is None else self._options_of(each).entries(option)
            more = [*described(each.source.description(place), span, told), *told]
            if value.options.deprecated:
                more.append((Text("deprecated", span), Text("true", span)))
            self.numbers.append(Number("value", name, text, value.number))
            found.append((Text(text, span), Keyed(tuple(more), span)))
        return Keyed(tuple(found), at)


def described(comment: str, at: Span, told: Iterable[Entry]) -> Iterator[Entry]:
    """What the comment says, unless an option says it."""
    if comment and not any(key.value == "description" for key, _ in told):
        yield Text("description", at), Text(comment, at)


def _is_entry(each: Declared) -> bool:
    return isinstance(each.thing, DescriptorProto) and each.thing.options.map_entry


def _position(span: Span | None) -> tuple[int, int]:
    return (0, 0) if span is None else (span.line, span.column)
