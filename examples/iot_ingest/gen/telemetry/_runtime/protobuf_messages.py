# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Records and unions in protobuf: the plans that turn a model into the arguments of a
message's constructor, and a message into what the model validates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message
from pydantic import BaseModel

from .protobuf_struct import JsonKind
from .protobuf_values import PLAIN, Convert, EnumKind, Kind
from .wire_form import WireError

# The one oneof of every message that stands for a union.
CASE = "case"


class MessageKind(Protocol):
    """How the values of one type fill a message."""

    def message_encoder(
        self, descriptor: Descriptor
    ) -> Callable[[object], dict[str, object]]:
        """From a model to the arguments of the message's constructor."""
        ...

    def message_decoder(self, descriptor: Descriptor) -> Callable[[object], object]:
        """From a message to what the model validates."""
        ...


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record. `name` is the message's, `attribute` the model's and `key`
    the JSON name; the last two are left out where they are the same.

    `optional` may be absent; `nullable` is there, and None when it is absent.
    """

    name: str
    kind: Kind = PLAIN
    attribute: str = ""
    key: str = ""
    optional: bool = False
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class RecordKind:
    """The fields of a record."""

    fields: tuple[Field, ...]

    def message_encoder(
        self, descriptor: Descriptor
    ) -> Callable[[object], dict[str, object]]:
        """See `MessageKind`."""
        plan = [
            (
                field.name,
                field.attribute or field.name,
                field.kind.encoder(descriptor.fields_by_name[field.name]),
                field.optional or field.nullable,
                # The one kind whose None is a value like any other.
                isinstance(field.kind, JsonKind),
            )
            for field in self.fields
        ]

        def encode(value: object) -> dict[str, object]:
            held = value.__dict__
            arguments: dict[str, object] = {}
            for name, attribute, convert, may_lack, takes_none in plan:
                item = held[attribute]
                if item is None:
                    if may_lack:
                        continue
                    if not takes_none:
                        raise WireError(f"{name}: a value is needed")
                if convert is None:
                    arguments[name] = item
                else:
                    try:
                        arguments[name] = convert(item)
                    except WireError as error:
                        raise WireError(f"{name}: {error}") from None
            return arguments

        return encode

    def message_decoder(self, descriptor: Descriptor) -> Callable[[object], object]:
        """See `MessageKind`."""
        always: list[tuple[str, str, Convert | None]] = []
        perhaps: list[tuple[str, str, Convert | None, bool, bool, bool]] = []
        for field in self.fields:
            described = descriptor.fields_by_name[field.name]
            key = field.key or field.attribute or field.name
            convert = field.kind.decoder(described)
            tracked = described.has_presence
            # 0 of an enum says that nothing was set, tracked or not.
            enum = isinstance(field.kind, EnumKind)
            if tracked or enum:
                perhaps.append(
                    (field.name, key, convert, tracked, enum, field.nullable)
                )
            else:
                always.append((field.name, key, convert))

        def decode(message: object) -> dict[str, object]:
            if not isinstance(message, Message):
                raise WireError("a message is needed")
            values: dict[str, object] = {}
            item: object
            for name, key, convert in always:
                item = getattr(message, name)
                values[key] = item if convert is None else convert(item)
            for name, key, convert, tracked, enum, nullable in perhaps:
                there = message.HasField(name) if tracked else True
                item = getattr(message, name) if there else None
                if item is not None and not (enum and item == 0):
                    values[key] = item if convert is None else convert(item)
                elif nullable:
                    values[key] = None
            return values

        return decode


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a union: the message's field, the text of the tag in JSON, the model
    and its kind.
    """

    name: str
    text: str
    model: type[BaseModel]
    kind: Kind


@dataclass(frozen=True, slots=True)
class UnionKind:
    """One of several records. `tag` is the JSON key that tells them apart."""

    tag: str
    members: tuple[Member, ...]

    def message_encoder(
        self, descriptor: Descriptor
    ) -> Callable[[object], dict[str, object]]:
        """See `MessageKind`."""
        plan: dict[type, tuple[str, Convert | None]] = {
            each.model: (
                each.name,
                each.kind.encoder(descriptor.fields_by_name[each.name]),
            )
            for each in self.members
        }

        def encode(value: object) -> dict[str, object]:
            for model in type(value).__mro__:
                found = plan.get(model)
                if found is not None:
                    name, convert = found
                    return {name: value if convert is None else convert(value)}
            raise WireError("the value is no member of the union")

        return encode

    def message_decoder(self, descriptor: Descriptor) -> Callable[[object], object]:
        """See `MessageKind`."""
        plan = {
            each.name: (
                each.text,
                each.kind.decoder(descriptor.fields_by_name[each.name]),
            )
            for each in self.members
        }

        def decode(message: object) -> object:
            if not isinstance(message, Message):
                raise WireError("a message is needed")
            name = message.WhichOneof(CASE)
            if name is None:
                raise WireError("no member of the union that is known here is set")
            text, convert = plan[name]
            held: object = getattr(message, name)
            values = held if convert is None else convert(held)
            if isinstance(values, dict):
                values[self.tag] = text
            return values

        return decode
