# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only storefront uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Model, is_none
from .shared import Availability, Price, Product, ReviewSummary


class ProductPage(Model):
    """What the browser shows. What is absent came too late, and is not shown."""

    product: Product
    price: Price
    availability: Availability | None = Field(default=None, exclude_if=is_none)
    reviews: ReviewSummary | None = Field(default=None, exclude_if=is_none)
    suggestions: list[str] = Field(max_length=12)
    """Empty where none came in time."""


class GetPageRequest(Model):
    sku: str = Field(min_length=1, max_length=40)
    """Example: "LAMP-07" """

    country: str = Field(pattern="^[A-Z]{2}$")
    """Where the parcel would go.

    Example: "DE"
    """

    visitor_id: UUID | None = Field(default=None, exclude_if=is_none)
