"""What .proto files say, with every default and every feature of an edition resolved.

Names are full and without a leading dot. Options that are resolved into attributes are not among `options`; `custom`
holds those that others have defined, by name where its definition was compiled along, else by number.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from ...diagnostics import Span
from ...records import dataclass
from .visibility import Visibility

Settings = tuple[tuple[str, str], ...]
Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a message, or an extension (then `name` is full).

    `type` is `int32`, `message a.B`, `enum a.C`, `group a.B` or, with `shape` map, `map<string, int32>`. `presence`
    is none for repeated fields.
    """

    name: str
    number: int
    json_name: str
    type: str
    shape: Literal["singular", "repeated", "map"]
    presence: Literal["implicit", "explicit", "required", "none"]
    oneof: str | None = None
    packed: bool = False
    default: str | None = None
    utf8: Literal["verified", "unverified"] = "verified"
    deprecated: bool = False
    options: Settings = ()
    custom: Settings = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Message:
    """`reserved`, `extendable` and such are inclusive ranges of numbers, sorted and merged."""

    name: str
    file: str
    fields: tuple[Field, ...] = ()
    oneofs: tuple[str, ...] = ()
    reserved: Ranges = ()
    reserved_names: tuple[str, ...] = ()
    extendable: Ranges = ()
    json_format: Literal["strict", "legacy"] = "strict"
    visibility: Visibility = "export"
    deprecated: bool = False
    options: Settings = ()
    custom: Settings = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class EnumValue:
    """A number with its names, the one that JSON is written with first."""

    number: int
    names: tuple[str, ...]
    deprecated: bool = False
    options: Settings = ()
    custom: Settings = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Enum:
    """`first` is the number that an absent field of the enum has."""

    name: str
    file: str
    values: tuple[EnumValue, ...] = ()
    first: int = 0
    closed: bool = False
    reserved: Ranges = ()
    reserved_names: tuple[str, ...] = ()
    json_format: Literal["strict", "legacy"] = "strict"
    visibility: Visibility = "export"
    deprecated: bool = False
    options: Settings = ()
    custom: Settings = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Method:
    name: str
    request: str
    response: str
    request_stream: bool = False
    response_stream: bool = False
    idempotency: str = "IDEMPOTENCY_UNKNOWN"
    deprecated: bool = False
    options: Settings = ()
    custom: Settings = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Service:
    name: str
    file: str
    methods: tuple[Method, ...] = ()
    deprecated: bool = False
    options: Settings = ()
    custom: Settings = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class File:
    """`syntax` is proto2, proto3 or the edition; `public` what whoever imports the file gets along."""

    name: str
    package: str
    syntax: str
    public: tuple[str, ...] = ()
    deprecated: bool = False
    options: Settings = ()
    custom: Settings = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Extension:
    """A field that a file adds to a message of others."""

    extendee: str
    file: str
    field: Field


@dataclass(frozen=True)
class Schema:
    """All that was compiled and is not protobuf's own."""

    files: tuple[File, ...] = ()
    messages: tuple[Message, ...] = ()
    enums: tuple[Enum, ...] = ()
    services: tuple[Service, ...] = ()
    extensions: tuple[Extension, ...] = ()
