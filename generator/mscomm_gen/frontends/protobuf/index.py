"""Every message and enum of the compiled files, by full name, with its place and its comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
)

from ...diagnostics import Span
from ...protobuf.features import features_of
from ...protobuf.walking import Path, Place
from ...records import dataclass

# `[Shelf][google.example.library.v1.Shelf]`, as Google's comments refer to other things.
_REFERENCE: Final = re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]")
_ITEM: Final = re.compile(r"(?:[-*+]|\d+\.) ")
# Numbers of fields in descriptor.proto, which make up the paths of places.
NAME: Final = 1
FIELDS: Final = 2
VALUES: Final = 2
METHODS: Final = 2
SERVICES: Final = 6


@dataclass(frozen=True, slots=True)
class Source:
    """A file: what it says of places. `comments` holds those before a thing, else behind it."""

    file: FileDescriptorProto
    root: Place
    comments: Mapping[Path, str]

    def description(self, place: Place) -> str:
        """What its comment says; of protobuf's own things, whose comments are manuals, the first paragraph."""
        told = self.comments.get(place.path, "")
        if self.file.package == "google.protobuf":
            return told.partition("\n\n")[0]
        return told

    def name_span(self, place: Place) -> Span | None:
        """Where the name of a thing stands, else the thing."""
        return self.root.spans.get((*place.path, NAME)) or place.span


@dataclass(frozen=True, slots=True)
class Declared:
    """A message or an enum."""

    full: str
    thing: DescriptorProto | EnumDescriptorProto
    place: Place
    source: Source

    @property
    def package(self) -> str:
        return self.source.file.package


def source_of(file: FileDescriptorProto, shown: str) -> Source:
    comments = {
        tuple(location.path): cleaned(
            location.leading_comments or location.trailing_comments
        )
        for location in file.source_code_info.location
        if location.leading_comments or location.trailing_comments
    }
    return Source(file, Place.of(file, shown, features_of(file)), comments)


def index(
    compiled: FileDescriptorSet, shown: Callable[[str], str]
) -> dict[str, Declared]:
    """All that is declared, in the order of the files."""
    found: dict[str, Declared] = {}
    for file in compiled.file:
        source = source_of(file, shown(file.name))
        for position, message in enumerate(file.message_type):
            place = source.root.at(4, position)
            for each in _message(message, file.package, place, source):
                found[each.full] = each
        for position, enum in enumerate(file.enum_type):
            full = joined(file.package, enum.name)
            place = source.root.at(5, position).under(enum.options.features)
            found[full] = Declared(full, enum, place, source)
    return found


def _message(
    message: DescriptorProto, scope: str, outer: Place, source: Source
) -> Iterator[Declared]:
    full = joined(scope, message.name)
    place = outer.under(message.options.features)
    yield Declared(full, message, place, source)
    for position, nested in enumerate(message.nested_type):
        yield from _message(nested, full, place.at(3, position), source)
    for position, enum in enumerate(message.enum_type):
        inner = place.at(4, position).under(enum.options.features)
        yield Declared(joined(full, enum.name), enum, inner, source)


def joined(scope: str, name: str) -> str:
    return f"{scope}.{name}" if scope else name


def cleaned(comment: str) -> str:
    """A comment as text: no space that only follows the slashes, references by their words, items indented."""
    lines = [
        line.removeprefix(" ").rstrip()
        for line in _REFERENCE.sub(r"\1", comment).splitlines()
    ]
    listed = [f"  {line}" if _ITEM.match(line) else line for line in lines]
    return "\n".join(listed).strip("\n")
