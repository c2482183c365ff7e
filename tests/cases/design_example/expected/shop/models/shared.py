# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, Field

from .._runtime.model_types import Int32, Int64, Model


class Card(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    kind: Literal["Card"] = "Card"
    number: str = Field(repr=False)


class Money(Model):
    minor_units: Int64
    currency: str


class Cash(Model):
    kind: Literal["Cash"] = "Cash"
    given: Money


Payment: TypeAlias = Annotated[Card | Cash, Field(discriminator="kind")]


class OrderLine(Model):
    sku: str
    quantity: Int32
