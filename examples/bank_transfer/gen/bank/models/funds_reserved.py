# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only funds_reserved uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Amount


class FundsReserved(Model):
    event_id: UUID
    transfer_id: UUID
    reservation_id: UUID
    amount: Amount
    reserved_at: Timestamp
