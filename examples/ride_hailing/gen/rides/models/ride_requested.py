# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only ride_requested uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Fare, Route


class RideRequested(Model):
    event_id: UUID
    trip_id: UUID
    route: Route
    fare: Fare
    requested_at: Timestamp
