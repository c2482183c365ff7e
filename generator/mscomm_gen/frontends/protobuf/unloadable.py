"""Where that stands which protoc takes and protobuf's runtime for Python does not."""

from __future__ import annotations

import re
from typing import Final

from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorProto

from ...diagnostics import Span
from ...protobuf.walking import Place
from .index import FIELDS, Source, source_of

# What the runtime says of two fields of which one has, in JSON or itself, the name that the other has.
_TWICE: Final = re.compile(r"duplicate (?:json_name|field name)[^()]*\(([^()]+)\)")
_MESSAGES: Final = 4
_NESTED: Final = 3


def place_of(file: FileDescriptorProto, shown: str, reason: str) -> Span | None:
    """The place of the field that a reason names, None where it names none."""
    found = _TWICE.search(reason)
    if found is None:
        return None
    source = source_of(file, shown)
    for position, message in enumerate(file.message_type):
        span = _second(message, source.root.at(_MESSAGES, position), source, found[1])
        if span is not None:
            return span
    return None


def _second(
    message: DescriptorProto, place: Place, source: Source, name: str
) -> Span | None:
    """Where the second field of a name stands, in a message and in those inside it."""
    met = False
    for position, field in enumerate(message.field):
        if name in (field.name, field.json_name):
            if met:
                return source.name_span(place.at(FIELDS, position))
            met = True
    for position, nested in enumerate(message.nested_type):
        span = _second(nested, place.at(_NESTED, position), source, name)
        if span is not None:
            return span
    return None
