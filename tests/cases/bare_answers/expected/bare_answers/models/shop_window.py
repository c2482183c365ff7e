# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only shop_window uses."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.model_times import Date
from .._runtime.model_types import Int64Text, Model, OpenEnum, is_none


class Colour(OpenEnum):
    red = "red"
    green = "green"


class Good(Model):
    name: str
    price_in_cents: Int64Text = Field(
        validation_alias="price-in-cents",
        serialization_alias="price-in-cents",
    )
    colour: Colour | None = Field(default=None, exclude_if=is_none)


class Card(Model):
    kind: Literal["Card"] = "Card"
    number: str


class Cash(Model):
    kind: Literal["Cash"] = "Cash"


Payment: TypeAlias = Annotated[Card | Cash, Field(discriminator="kind")]


class NamesRequest(Model):
    like: str | None = Field(default=None, exclude_if=is_none)


class PageRequest(Model):
    after: str | None = Field(default=None, exclude_if=is_none)


class PageResponse(Model):
    rows: list[list[Date]]
    next: str | None = Field(default=None, exclude_if=is_none)


class OrderRequest(Model):
    names: list[str]
