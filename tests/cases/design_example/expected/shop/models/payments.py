# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only payments uses."""

from uuid import UUID

from pydantic import ConfigDict

from .._runtime.model_types import Model
from .shared import Money, Payment


class Charge(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    order_id: UUID
    amount: Money
    payment: Payment


class Receipt(Model):
    receipt_id: UUID
    amount: Money
