# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only transfer_completed uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Amount


class TransferCompleted(Model):
    event_id: UUID
    transfer_id: UUID
    amount: Amount
    completed_at: Timestamp
