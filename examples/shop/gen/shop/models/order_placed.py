# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only order_placed uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Money, OrderLine


class OrderPlaced(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    event_id: UUID
    order_id: UUID
    lines: list[OrderLine]
    total: Money
    email: str = Field(repr=False, json_schema_extra={"format": "email"})
    placed_at: Timestamp
