# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only fleet uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Fare, Place


class Offer(Model):
    offer_id: UUID
    trip_id: UUID
    driver_id: UUID
    start: Place
    fare: Fare
    expires_at: Timestamp
