# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only limits uses."""

from decimal import Decimal

from pydantic import Field

from .._runtime.model_types import (
    INT32_MIN,
    Bytes,
    DecimalText,
    Double,
    Int,
    Int32,
    Model,
    is_none,
)


class Limits(Model):
    byte: Int = Field(ge=0, le=255)
    below_zero: Int = Field(ge=INT32_MIN, le=-1)
    whole_range: Int = Field(ge=-2147483648, le=2147483647)
    big: Int = Field(ge=-9223372036854775808, le=9223372036854775807)
    share: Double = Field(ge=0.0, le=1.0)
    kelvin: Double = Field(ge=0.0001)
    price: DecimalText = Field(ge=Decimal(0), le=Decimal("99999999999999999999.99"))
    step: DecimalText = Field(default=Decimal(12), ge=Decimal("0.5"))
    """Example: "3.25" """

    code: str = Field(min_length=4, max_length=4, pattern="^[A-Z0-9]+$")
    """Example: "AB12" """

    text: str = Field(min_length=1)
    short: str = Field(max_length=3)
    empty: str = Field(max_length=0)
    quote: str = Field(pattern='^"[^"]*\'[^\']*"\\\\?$')
    hash: Bytes = Field(min_length=32, max_length=32)
    few: list[Int32] = Field(min_length=1, max_length=3)
    labels: dict[str, str] = Field(max_length=10)
    mail: str = Field(json_schema_extra={"format": "email"})
    maybe: Int | None = Field(default=None, ge=1, le=5, exclude_if=is_none)
    nullable: str | None = Field(min_length=2)
