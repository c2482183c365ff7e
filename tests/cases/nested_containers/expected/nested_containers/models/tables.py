# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only tables uses."""

from uuid import UUID

from pydantic import Field, JsonValue

from .._runtime.model_types import (
    DecimalText,
    Double,
    Int32,
    Int64,
    Model,
    OpenEnum,
    is_none,
)


class Table(Model):
    rows: list[list[str]]
    totals: dict[str, list[Double]]
    index: list[dict[str, Int64]]


class Cell(Model):
    value: DecimalText | None = Field(default=None, exclude_if=is_none)


class Kind(OpenEnum):
    PLAIN = "PLAIN"
    BOLD = "BOLD"


class Cube(Model):
    cells: list[list[list[Int32]]]
    named: dict[str, dict[str, Cell]]
    deep: dict[str, list[dict[str, list[Cell]]]]
    maybe: list[list[UUID]] | None = Field(default=None, exclude_if=is_none)
    any: list[JsonValue]
    kinds: list[list[Kind]]
