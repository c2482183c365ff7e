# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from pydantic import Field

from .._runtime.model_types import INT64_MAX, Int, Model


class Money(Model):
    """An amount in the smallest unit of its currency."""

    minor_units: Int = Field(ge=0, le=INT64_MAX)
    """Cents, for a currency that has them."""

    currency: str = Field(pattern="^[A-Z]{3}$")
    """ISO 4217 code.

    Example: "EUR"
    """


class OrderLine(Model):
    sku: str = Field(min_length=1, max_length=64)
    quantity: Int = Field(ge=1, le=1000)
