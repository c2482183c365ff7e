# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only fare_paid uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Fare


class FarePaid(Model):
    event_id: UUID
    trip_id: UUID
    fare: Fare
    paid_at: Timestamp
