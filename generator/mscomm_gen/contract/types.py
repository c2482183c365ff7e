"""Types of a contract: scalars, records, enums, tagged unions, and references to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from ..diagnostics import Span

SCALARS: Final = (
    "bool",
    "int32",
    "int64",
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


@dataclass(frozen=True, slots=True)
class Scalar:
    """One of `SCALARS`."""

    name: str


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to a type of the contract by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class ListOf:
    item: TypeRef


@dataclass(frozen=True, slots=True)
class MapOf:
    """A map from string to `value`."""

    value: TypeRef


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
class Constant:
    """A default value, already of the field's type; an enum's default is the value's name."""

    value: bool | int | float | str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record. `name` is the JSON name, exactly as written.

    `optional` may be absent (null is accepted, never written); `nullable` must be there and may be null.
    `example` is JSON text. `unit` says what a number counts, `zone` in which time zone a time is told.
    """

    name: str
    type: TypeRef
    optional: bool = False
    nullable: bool = False
    constraints: Constraints = NO_CONSTRAINTS
    default: Constant | None = None
    example: str | None = None
    description: str = ""
    deprecated: bool = False
    sensitive: bool = False
    unit: str | None = None
    zone: str | None = None
    was: str | None = None
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Record:
    """`home` names the contract that a type comes from where it is another one (`uses:`)."""

    name: str
    fields: tuple[Field, ...]
    description: str = ""
    deprecated: bool = False
    was: str | None = None
    home: str | None = None
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class EnumValue:
    name: str
    description: str = ""
    deprecated: bool = False
    was: str | None = None
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


def named_in(reference: TypeRef) -> tuple[str, ...]:
    """The names of the contract's types that a reference mentions, in order."""
    match reference:
        case Named(name):
            return (name,)
        case ListOf(inner) | MapOf(inner) | StreamOf(inner):
            return named_in(inner)
        case _:
            return ()
