"""The options of one file, read with their places, as the keyed form of the language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import cached_property

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from ....diagnostics import Diagnostic, Span
from ....diagnostics.codes import shape
from ....protobuf.walking import Path, Place
from ....records import dataclass
from ...base import Keyed, Listed, Text, Tree
from ..compiled import Compiled
from ..index import Source
from . import words
from .positions import FileText, Part, parts

Entry = tuple[Text, Tree]


@dataclass(frozen=True)
class Said:
    """One option: its message, and where its parts stand. `whole` is the place of it all."""

    message: Message
    places: dict[Path, Part]
    whole: Span

    def part(self, *path: int) -> Part:
        return self.places.get(path) or Part(self.whole, self.whole)

    def number(self, name: str) -> int:
        return int(self.message.DESCRIPTOR.fields_by_name[name].number)

    def has(self, name: str) -> bool:
        known = self.message.DESCRIPTOR.fields_by_name[name]
        if known.is_repeated:
            return len(getattr(self.message, name)) > 0
        return self.message.HasField(name)

    def text(self, name: str) -> Text | None:
        """The value of a field of text, where it is said."""
        if not self.has(name):
            return None
        return Text(_scalar(getattr(self.message, name)), self.at(name))

    def at(self, name: str) -> Span:
        """Where the value of a field stands."""
        return self.part(self.number(name)).value

    def key_at(self, name: str) -> Span:
        return self.part(self.number(name)).key


@dataclass
class FileOptions:
    """The options of the language in one file. `faults` gathers what they lack."""

    compiled: Compiled
    source: Source
    data: bytes
    faults: list[Diagnostic] = field(default_factory=list)

    @cached_property
    def _text(self) -> FileText:
        return FileText(self.data, self.compiled.shown(self.source.file.name))

    def of(self, options: Message, place: Place, number: int) -> dict[str, list[Said]]:
        """The options of the language on one thing, by name. `number` is that of its options in the descriptor."""
        # Most things say nothing, and a class of the files' own pool takes its time.
        if not options.ByteSize():
            return {}
        said = self.compiled.said(options)
        found: dict[str, list[Said]] = {}
        for known, value in said.ListFields() if said is not None else ():
            if not known.full_name.startswith(f"{words.PACKAGE}."):
                continue
            path = (*place.path, number, known.number)
            items = list(value) if known.is_repeated else [value]
            for index, item in enumerate(items):
                where = (*path, index) if known.is_repeated else path
                found.setdefault(known.name, []).append(self._one(item, where, known))
        return found

    def has_rules(self, options: Message) -> bool:
        """Whether protovalidate has a word on a thing."""
        said = self.compiled.said(options) if options.ByteSize() else None
        return said is not None and any(
            known.full_name.startswith("buf.validate.")
            for known, _ in said.ListFields()
        )

    def _one(self, message: Message, path: Path, known: FieldDescriptor) -> Said:
        spans = self.source.root.spans
        within = {at: spans[at] for at in self._below(path)}
        places = parts(self._text, within, path, known.message_type)
        whole = next(iter(within.values()), self.source.root.span)
        shown = self.compiled.shown(self.source.file.name)
        return Said(message, places, whole or Span.whole(shown))

    @cached_property
    def _paths(self) -> list[Path]:
        return sorted(self.source.root.spans)

    def _below(self, path: Path) -> Iterator[Path]:
        """The places of a node and of what is inside it, in their order."""
        for index in range(bisect_left(self._paths, path), len(self._paths)):
            at = self._paths[index]
            if at[: len(path)] != path:
                return
            yield at

    def entries(self, said: Said) -> list[Entry]:
        """All that an option says, under the keys of the language, without the name of the thing itself."""
        return list(self._entries(said, said.message, ()))

    def _entries(self, said: Said, message: Message, path: Path) -> Iterator[Entry]:
        for known, value in message.ListFields():
            here = (*path, known.number)
            if known.full_name in words.OWN_NAMES:
                continue
            part = said.part(*here)
            key = Text(known.name, part.key)
            if known.full_name == "mscomm.v1.Standards.no_context_calls":
                if value:
                    yield Text("context_calls", part.key), Text("none", part.value)
            elif known.name == "api_key":
                held = Keyed(((key, Text(value, part.value)),), part.value)
                yield Text("security", part.key), held
            elif known.full_name == "mscomm.v1.Message.blocks":
                yield from self._blocks(said, list(value), here)
            elif known.full_name in words.BY_NAME:
                yield key, self._by_name(said, known, list(value), here)
            else:
                yield key, self._tree(said, known, value, here)

    def _tree(
        self, said: Said, known: FieldDescriptor, value: object, path: Path
    ) -> Tree:
        if known.is_repeated:
            assert isinstance(value, Sequence)
            items = tuple(
                self._value(said, known, item, (*path, index))
                for index, item in enumerate(value)
            )
            return Listed(items, said.part(*path, 0).value)
        return self._value(said, known, value, path)

    def _value(
        self, said: Said, known: FieldDescriptor, value: object, path: Path
    ) -> Tree:
        at = said.part(*path).value
        if not isinstance(value, Message):
            return Text(_scalar(value), at, known.full_name in words.WRITTEN)
        held = Keyed(tuple(self._entries(said, value, path)), at)
        if known.full_name == "mscomm.v1.Consumption.dedupe":
            return self._dedupe(held)
        return held

    def _dedupe(self, held: Keyed) -> Tree:
        """`dedupe: {none: true}` is the word `none` of the language."""
        none = [key for key, value in held.entries if key.value == "none"]
        rest = tuple(entry for entry in held.entries if entry[0].value != "none")
        if len(rest) == len(held.entries) or ("none", "false") in [
            (key.value, value.value)
            for key, value in held.entries
            if isinstance(value, Text)
        ]:
            return Keyed(rest, held.span)
        if rest:
            self.faults.append(
                Diagnostic(
                    shape.CONFLICTING_KEYS,
                    "a dedupe that is none has no other keys",
                    none[0].span,
                    "take `none` out, or everything else",
                )
            )
        return Text("none", held.span)

    def _by_name(
        self, said: Said, known: FieldDescriptor, items: list[Message], path: Path
    ) -> Tree:
        name, alone = words.BY_NAME[known.full_name]
        found: list[Entry] = []
        for index, item in enumerate(items):
            here = (*path, index)
            whole = said.part(*here).value
            called = item.DESCRIPTOR.fields_by_name[name]
            if not item.HasField(name):
                self.faults.append(missing(name, whole))
                continue
            text = getattr(item, name)
            key = Text(text, said.part(*here, called.number).value)
            rest = [
                (entry, value)
                for entry, value in self._entries(said, item, here)
                if entry.value != name
            ]
            if alone is None:
                found.append((key, Keyed(tuple(rest), whole)))
                continue
            only = [value for entry, value in rest if entry.value == alone]
            found.append((key, only[0] if only else Listed((), whole)))
        return Keyed(tuple(found), said.part(*path, 0).value)

    def _blocks(self, said: Said, items: list[Message], path: Path) -> Iterator[Entry]:
        for index, item in enumerate(items):
            here = (*path, index)
            whole = said.part(*here).value
            name = item.DESCRIPTOR.fields_by_name["name"]
            if not item.HasField("name"):
                self.faults.append(missing("name", whole))
                continue
            at = said.part(*here, name.number).value
            held = {key.value: value for key, value in self._entries(said, item, here)}
            values = held.get("values", Keyed((), whole))
            yield Text(_scalar(getattr(item, "name", "")), at), values


def missing(name: str, at: Span) -> Diagnostic:
    return Diagnostic(
        shape.MISSING_KEY, f"`{name}` is missing", at, f"add `{name}:` here"
    )


def _scalar(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case _:
            return str(value)
