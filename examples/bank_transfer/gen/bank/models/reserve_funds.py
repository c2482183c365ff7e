# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only reserve_funds uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_types import Model
from .shared import Amount


class ReserveFunds(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    command_id: UUID
    transfer_id: UUID
    payer: str = Field(repr=False)
    amount: Amount
