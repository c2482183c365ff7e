# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Lists and maps in protobuf, and the messages that hold them where protobuf has none:
a list in a list, a list that may be absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from .protobuf_values import Convert, Kind, message_of
from .wire_form import WireError

# The one field of every message that wraps a list or a map.
ITEMS = "items"


@dataclass(frozen=True, slots=True)
class ListOf:
    """A repeated field."""

    item: Kind

    def encoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        each = self.item.encoder(field)

        def encode(value: object) -> list[object]:
            if not isinstance(value, list | tuple):
                raise WireError("a list is needed")
            return list(value) if each is None else [each(item) for item in value]

        return encode

    def decoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        each = self.item.decoder(field)

        def decode(value: object) -> list[object]:
            if not isinstance(value, Iterable):
                raise WireError("a list is needed")
            return list(value) if each is None else [each(item) for item in value]

        return decode


@dataclass(frozen=True, slots=True)
class MapOf:
    """A map from string."""

    item: Kind

    def encoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        held = message_of(field).fields_by_name["value"]
        each = self.item.encoder(held)
        make = each
        if held.message_type is not None and each is not None:
            # Other than a list, a map takes messages and no keyword arguments.
            make = _maker(GetMessageClass(held.message_type), each)

        def encode(value: object) -> dict[object, object]:
            if not isinstance(value, dict):
                raise WireError("a map is needed")
            if make is None:
                return value
            return {key: make(item) for key, item in value.items()}

        return encode

    def decoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        each = self.item.decoder(message_of(field).fields_by_name["value"])

        def decode(value: object) -> dict[object, object]:
            if not isinstance(value, Mapping):
                raise WireError("a map is needed")
            if each is None:
                return dict(value)
            return {key: each(item) for key, item in value.items()}

        return decode


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A list or a map in a message of its own, whose only field is `items`."""

    inner: Kind

    def encoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        inner = self.inner.encoder(message_of(field).fields_by_name[ITEMS])

        def encode(value: object) -> dict[str, object]:
            return {ITEMS: value if inner is None else inner(value)}

        return encode

    def decoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        inner = self.inner.decoder(message_of(field).fields_by_name[ITEMS])

        def decode(message: object) -> object:
            held: object = getattr(message, ITEMS)
            return held if inner is None else inner(held)

        return decode


def _maker(message: type[Message], each: Convert) -> Convert:
    def make(value: object) -> Message:
        arguments = each(value)
        if isinstance(arguments, Message):
            return arguments
        if not isinstance(arguments, dict):
            raise WireError("a message is needed")
        return message(**arguments)

    return make
