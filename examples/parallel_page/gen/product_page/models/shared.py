# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Date
from .._runtime.model_types import (
    INT32_MAX,
    INT64_MAX,
    Double,
    Int,
    Model,
    OpenEnum,
    is_none,
)


class Picture(Model):
    url: str = Field(json_schema_extra={"format": "uri"})
    alternative_text: str = Field(default="", max_length=300)


class Product(Model):
    sku: str = Field(min_length=1, max_length=40)
    title: str = Field(min_length=1, max_length=200)
    """Example: "A lamp for the desk" """

    text: str = Field(max_length=20000)
    pictures: list[Picture] = Field(max_length=30)
    properties: dict[str, str]
    """By name, such as colour: black."""


class Price(Model):
    minor_units: Int = Field(ge=0, le=INT64_MAX)
    """Cents, taxes included."""

    currency: str = Field(pattern="^[A-Z]{3}$")
    """Example: "EUR" """

    before: Int | None = Field(default=None, ge=0, le=INT64_MAX, exclude_if=is_none)
    """The lowest price of the last thirty days; present where the price was
    lowered.
    """


class StockStatus(OpenEnum):
    IN_STOCK = "IN_STOCK"
    FEW_LEFT = "FEW_LEFT"
    ON_ORDER = "ON_ORDER"
    SOLD_OUT = "SOLD_OUT"


class Availability(Model):
    status: StockStatus
    pieces: Int | None = Field(default=None, ge=0, le=INT32_MAX, exclude_if=is_none)
    """Present where few are left."""

    arrives_on: Date | None = Field(default=None, exclude_if=is_none)


class Review(Model):
    review_id: UUID
    stars: Int = Field(ge=1, le=5)
    text: str = Field(max_length=4000)
    written_on: Date


class ReviewSummary(Model):
    stars: Double = Field(ge=1.0, le=5.0)
    count: Int = Field(ge=0, le=INT64_MAX)
    most_helpful: list[Review]


class ProductNotFound(Model):
    sku: str
