# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only payments uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Money


class Charge(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    order_id: UUID
    amount: Money
    card: str = Field(min_length=1, max_length=64, repr=False)


class Receipt(Model):
    receipt_id: UUID
    order_id: UUID
    amount: Money
    charged_at: Timestamp
