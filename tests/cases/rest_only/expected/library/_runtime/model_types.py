# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the models stand on: their base class, open enums, and the JSON forms of a few types.

JSON is written as protobuf's JSON mapping has it: bytes as base64, infinite and undefined
floats as text. UUIDs and decimals are pydantic's own; times stand in model_times.
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from functools import partial
from operator import is_
from typing import Annotated, Final, Self, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainSerializer,
    ValidationInfo,
)
from pydantic_core import CoreSchema

from .text_form import TextForm

INT32_MIN: Final = -(2**31)
INT32_MAX: Final = 2**31 - 1
INT64_MIN: Final = -(2**63)
INT64_MAX: Final = 2**63 - 1
UINT32_MIN: Final = 0
UINT32_MAX: Final = 2**32 - 1
UINT64_MIN: Final = 0
UINT64_MAX: Final = 2**64 - 1

_CALLS_A_MODEL: Final = 60

JSON: Final = ConfigDict(ser_json_inf_nan="strings")
"""How a value that stands in no model is written."""


class Model(BaseModel):
    """The base of every model.

    Fields that this version does not know are ignored. A field may be given by its attribute or
    by its JSON name; JSON always has the JSON name.
    """

    model_config = ConfigDict(
        extra="ignore",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        ser_json_inf_nan="strings",
        protected_namespaces=(),
    )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # Types that mention each other in a circle are built inside each other, some 20
        # calls deep each: 50 of them would exceed Python's own limit of 1000.
        sys.setrecursionlimit(sys.getrecursionlimit() + _CALLS_A_MODEL)
        try:
            return handler(source)
        finally:
            sys.setrecursionlimit(sys.getrecursionlimit() - _CALLS_A_MODEL)


class OpenEnum(StrEnum):
    """An enum whose unknown values are kept: `Status("NEW")` is one though no member is NEW.

    It equals its text, is written as it was read, and is not listed when the enum is iterated.
    `is_known` tells the two apart.
    """

    # Equal to its text, so it hashes like it too; Enum would hash the member's name.
    __hash__ = str.__hash__

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        unknown = str.__new__(cls, value)
        unknown._name_ = value
        unknown._value_ = value
        return unknown


def is_known(value: OpenEnum) -> bool:
    """Whether a value of an open enum is one of its members."""
    return value.name in type(value).__members__


is_none: Final[Callable[[object], bool]] = partial(is_, None)
"""Whether a value is None: leaves an absent field out of JSON."""


def _number(value: object) -> object:
    """Refuses true and false, which pydantic takes for 1 and 0."""
    if not isinstance(value, bool):
        return value
    raise ValueError("it is a number, and neither true nor false")


def _truth(value: object) -> object:
    """Refuses the numbers and words that pydantic takes for true and false."""
    if isinstance(value, bool) or value in ("true", "false"):
        return value
    raise ValueError("it is true or false")


def _written_decimal(value: object, info: ValidationInfo) -> object:
    """Refuses the numbers of JSON, which many readers round."""
    if info.mode == "python" or isinstance(value, str):
        return value
    raise ValueError('it is text, such as "12.50"')


Bool: TypeAlias = Annotated[bool, BeforeValidator(_truth)]
"""True or false; as text, of a query say, `true` or `false`."""

Int: TypeAlias = Annotated[int, BeforeValidator(_number)]
"""An integer; the field sets its limits."""

Int32: TypeAlias = Annotated[
    int, Field(ge=INT32_MIN, le=INT32_MAX), BeforeValidator(_number)
]
"""An integer of 32 bits."""

Int64: TypeAlias = Annotated[
    int, Field(ge=INT64_MIN, le=INT64_MAX), BeforeValidator(_number)
]
"""An integer of 64 bits, a number in JSON."""

UInt32: TypeAlias = Annotated[
    int, Field(ge=UINT32_MIN, le=UINT32_MAX), BeforeValidator(_number)
]
"""An integer of 32 bits without a sign."""

UInt64: TypeAlias = Annotated[
    int, Field(ge=UINT64_MIN, le=UINT64_MAX), BeforeValidator(_number)
]
"""An integer of 64 bits without a sign, a number in JSON."""

Double: TypeAlias = Annotated[float, BeforeValidator(_number)]
"""A floating point number; in JSON also the texts `NaN`, `Infinity` and `-Infinity`."""


DecimalText: TypeAlias = Annotated[Decimal, BeforeValidator(_written_decimal)]
"""A decimal number, exact, text in JSON."""


def bytes_from_text(text: str) -> bytes:
    """Reads base64 of either alphabet, padded or not. Raises ValueError for anything else."""
    plain = text.rstrip("=").replace("-", "+").replace("_", "/")
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)


def bytes_to_text(data: bytes) -> str:
    """Writes base64 of the standard alphabet, padded."""
    return base64.b64encode(data).decode("ascii")


Bytes: TypeAlias = Annotated[
    bytes,
    TextForm(
        bytes,
        bytes_from_text,
        bytes_to_text,
        {"contentEncoding": "base64"},
    ),
]
"""Bytes, base64 in JSON."""

IntText: TypeAlias = Annotated[
    int,
    BeforeValidator(_number),
    PlainSerializer(str, return_type=str, when_used="json"),
]
"""An integer that is text in JSON; the field sets its limits."""

Int64Text: TypeAlias = Annotated[IntText, Field(ge=INT64_MIN, le=INT64_MAX)]
"""An integer of 64 bits, text in JSON."""

UInt64Text: TypeAlias = Annotated[IntText, Field(ge=UINT64_MIN, le=UINT64_MAX)]
"""An integer of 64 bits without a sign, text in JSON."""
