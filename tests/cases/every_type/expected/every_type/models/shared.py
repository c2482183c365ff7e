# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import ConfigDict, Field, JsonValue

from .._runtime.model_times import Date, Duration, Timestamp
from .._runtime.model_types import (
    Bool,
    Bytes,
    DecimalText,
    Double,
    Int,
    Int32,
    Int64,
    Model,
    OpenEnum,
    is_none,
)


class Node(Model):
    """A tree."""

    name: str
    children: list[Node]
    parent: Node | None = Field(default=None, exclude_if=is_none)


class Colour(OpenEnum):
    RED = "RED"
    GREEN = "GREEN"
    BLUE = "BLUE"


class Card(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    kind: Literal["Card"] = "Card"
    number: str = Field(repr=False)
    expires: str


class Cash(Model):
    kind: Literal["Cash"] = "Cash"
    minor_units: Int64


Payment: TypeAlias = Annotated[Card | Cash, Field(discriminator="kind")]


class Everything(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    a_bool: Bool
    an_int32: Int32
    an_int64: Int64
    a_float: Double
    a_double: Double
    a_decimal: DecimalText
    a_string: str
    some_bytes: Bytes
    a_uuid: UUID
    a_timestamp: Timestamp
    a_date: Date
    a_duration: Duration
    some_json: JsonValue
    maybe_bool: Bool | None = Field(default=None, exclude_if=is_none)
    maybe_int64: Int64 | None = Field(default=None, exclude_if=is_none)
    maybe_string: str | None = Field(default=None, exclude_if=is_none)
    maybe_timestamp: Timestamp | None = Field(default=None, exclude_if=is_none)
    maybe_json: JsonValue | None = Field(default=None, exclude_if=is_none)
    nullable_string: str | None
    nullable_node: Node | None
    defaulted: Int32 = 7
    defaulted_text: str = 'say "hi"'
    defaulted_colour: Colour = Colour.GREEN
    bounded: Int = Field(ge=-5, le=5)
    measured: Double = Field(ge=0.0)
    sized: str = Field(min_length=2, max_length=8)
    patterned: str = Field(pattern=r"^[a-z]+\d*$")
    numbers: list[Int32]
    maybe_numbers: list[Int32] | None = Field(default=None, exclude_if=is_none)
    few: list[str] = Field(max_length=3)
    by_name: dict[str, Int64]
    nodes_by_name: dict[str, Node]
    matrix: list[list[Double]]
    grouped: dict[str, list[str]]
    colour: Colour
    colours: list[Colour]
    node: Node
    maybe_node: Node | None = Field(default=None, exclude_if=is_none)
    payment: Payment
    payments: list[Payment]
    secret: str = Field(repr=False)
    old: str | None = Field(
        default=None,
        exclude_if=is_none,
        json_schema_extra={"deprecated": True},
    )
    """Use a_string instead.

    Deprecated.
    """
