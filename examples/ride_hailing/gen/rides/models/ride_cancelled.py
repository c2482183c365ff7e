# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only ride_cancelled uses."""

from uuid import UUID

from .._runtime.model_types import Model, Timestamp


class RideCancelled(Model):
    event_id: UUID
    trip_id: UUID
    cancelled_at: Timestamp
