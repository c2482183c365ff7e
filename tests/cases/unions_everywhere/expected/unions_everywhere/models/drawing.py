# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only drawing uses."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.model_types import Double, Model, is_none


class Circle(Model):
    shape: Literal["Circle"] = "Circle"
    kind: Literal["Circle"] = "Circle"
    radius: Double


class Square(Model):
    shape: Literal["Square"] = "Square"
    side: Double


class Group(Model):
    shape: Literal["Group"] = "Group"
    shapes: list[Shape]
    frame: Shape | None = Field(default=None, exclude_if=is_none)


Shape: TypeAlias = Annotated[Circle | Square | Group, Field(discriminator="shape")]
"""What can be drawn."""


class Ellipse(Model):
    kind: Literal["Ellipse"] = "Ellipse"
    a: Double
    b: Double


Round: TypeAlias = Annotated[Circle | Ellipse, Field(discriminator="kind")]


class Picture(Model):
    shapes: list[Shape]
    by_name: dict[str, Shape]
    round: Round | None = Field(default=None, exclude_if=is_none)
    or_null: Round | None


class Drawn(Model):
    picture: Picture
    last: Shape
