"""Types of a contract: scalars, records, enums, tagged unions, and references to them."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from typing import Final

from ..diagnostics import Span
from ..records import dataclass

SCALARS: Final = (
    "bool",
    "int32",
    "int64",
    "uint32",
    "uint64",
    "float",
    "double",
    "decimal",
    "string",
    "bytes",
    "uuid",
    "timestamp",
    "date",
    "duration",
    "json",
)


INTEGERS: Final = {
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
    "uint32": (0, 2**32 - 1),
    "uint64": (0, 2**64 - 1),
}
"""The whole numbers, with the least and the most that each holds."""

BIG: Final = ("int64", "uint64")
"""Whole numbers that JSON may hold as text, because many readers take a number for a double."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One of `SCALARS`."""

    name: str


STRING: Final = Scalar("string")


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to a type of the contract by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class ListOf:
    item: TypeRef


@dataclass(frozen=True, slots=True)
class MapOf:
    """A map to `value`. `key` is bool, an integer or string; only protobuf has another than string."""

    value: TypeRef
    key: Scalar = STRING


@dataclass(frozen=True, slots=True)
class StreamOf:
    """A stream of `item`; only as a whole request or response."""

    item: TypeRef


TypeRef = Scalar | Named | ListOf | MapOf | StreamOf


@dataclass(frozen=True, slots=True)
class Constraints:
    """Limits on a value. `minimum` and `maximum` are inclusive; lengths count characters, bytes or items."""

    minimum: Decimal | None = None
    maximum: Decimal | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    format: str | None = None


NO_CONSTRAINTS: Final = Constraints()


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time in a `Check`."""

    seconds: Decimal


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time in a `Check`, in seconds since the beginning of 1970, UTC."""

    seconds: Decimal


CheckValue = bool | int | float | str | bytes | Lasting | Moment


@dataclass(frozen=True, slots=True)
class Check:
    """A rule for a value beside its `Constraints`, by the name that it has in runtime/rules.py: what the value is
    compared with, and rules for what it holds.
    """

    name: str
    values: tuple[CheckValue, ...] = ()
    inner: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Constant:
    """A default value, already of the field's type; an enum's default is the value's name.

    `()` is the empty list or map.
    """

    value: bool | int | float | str | tuple[()]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record. `name` is the JSON name, exactly as written; `attribute` the name in code where that
    is made of another.

    `optional` may be absent (null is accepted, never written); `nullable` must be there and may be null.
    `example` is JSON text. `unit` says what a number counts, `zone` in which time zone a time is told.
    `checks` are rules that only .proto files say (protovalidate).
    """

    name: str
    type: TypeRef
    optional: bool = False
    nullable: bool = False
    constraints: Constraints = NO_CONSTRAINTS
    checks: tuple[Check, ...] = ()
    default: Constant | None = None
    example: str | None = None
    description: str = ""
    deprecated: bool = False
    sensitive: bool = False
    unit: str | None = None
    zone: str | None = None
    was: str | None = None
    attribute: str = ""
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class AtMostOne:
    """Fields of a record, by their names, of which at most one may be there: a `oneof` of protobuf."""

    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """`home` names the contract that a type comes from where it is another one (`uses:`).

    `checks` are rules for several fields at once; their values are names of fields.
    """

    name: str
    fields: tuple[Field, ...]
    description: str = ""
    deprecated: bool = False
    was: str | None = None
    home: str | None = None
    at_most_one: tuple[AtMostOne, ...] = ()
    checks: tuple[Check, ...] = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class EnumValue:
    """`attribute` is the name in code where that is made of another than `name`."""

    name: str
    description: str = ""
    deprecated: bool = False
    was: str | None = None
    attribute: str = ""
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Enumeration:
    """An enum, open on the wire: a value not listed is kept and passed on."""

    name: str
    values: tuple[EnumValue, ...]
    description: str = ""
    deprecated: bool = False
    was: str | None = None
    home: str | None = None
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Union:
    """One of several records, told apart in JSON by the text in the key `tag` (the member's name)."""

    name: str
    members: tuple[str, ...]
    tag: str
    description: str = ""
    deprecated: bool = False
    was: str | None = None
    home: str | None = None
    span: Span | None = field(default=None, compare=False)


TypeDefinition = Record | Enumeration | Union


def carried_type(reference: TypeRef | None) -> TypeRef | None:
    """What a request or response is, or each of a stream of them."""
    return reference.item if isinstance(reference, StreamOf) else reference


def named_in(reference: TypeRef) -> tuple[str, ...]:
    """The names of the contract's types that a reference mentions, in order."""
    match reference:
        case Named(name):
            return (name,)
        case ListOf(inner) | MapOf(value=inner) | StreamOf(inner):
            return named_in(inner)
        case _:
            return ()
