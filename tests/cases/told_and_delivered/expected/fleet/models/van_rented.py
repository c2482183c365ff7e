# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only van_rented uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import DecimalText, Int32, Model


class VanRented(Model):
    van_id: UUID
    price: DecimalText = Field(json_schema_extra={"deprecated": True, "x-unit": "EUR"})
    """Unit: EUR.

    Deprecated.
    """

    days: list[Int32]
