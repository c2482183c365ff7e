# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only ride_cancelled uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model


class RideCancelled(Model):
    event_id: UUID
    trip_id: UUID
    cancelled_at: Timestamp
