# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only trip_ended uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Fare


class TripEnded(Model):
    event_id: UUID
    trip_id: UUID
    rider_id: UUID
    driver_id: UUID
    fare: Fare
    ended_at: Timestamp
