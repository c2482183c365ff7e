# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only rate_changed uses."""

from pydantic import Field

from .._runtime.model_types import DecimalText, Int32, Model, is_none


class RateChanged(Model):
    Rate_Id: str = Field(validation_alias="Rate-Id", serialization_alias="Rate-Id")
    value: DecimalText = Field(validation_alias="$value", serialization_alias="$value")
    type: str | None = Field(
        default=None,
        validation_alias="@type",
        serialization_alias="@type",
        exclude_if=is_none,
    )
    curRency: str
    x_y: Int32 = Field(validation_alias="x:y", serialization_alias="x:y")
