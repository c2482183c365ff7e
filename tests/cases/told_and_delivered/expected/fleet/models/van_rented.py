# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only van_rented uses."""

from decimal import Decimal
from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Int32, Model


class VanRented(Model):
    van_id: UUID
    price: Decimal = Field(json_schema_extra={"deprecated": True, "x-unit": "EUR"})
    """Unit: EUR.

    Deprecated.
    """

    days: list[Int32]
