# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only trips uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_times import Duration, Timestamp
from .._runtime.model_types import INT64_MAX, Int, Model, OpenEnum, is_none
from .shared import Driver, Fare, Place, Route


class RideWish(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    trip_id: UUID
    rider_id: UUID
    quote_id: UUID
    route: Route
    note: str | None = Field(
        default=None,
        max_length=200,
        exclude_if=is_none,
        repr=False,
    )
    """For the driver."""


class TripStatus(OpenEnum):
    SEARCHING = "SEARCHING"
    DRIVER_ON_THE_WAY = "DRIVER_ON_THE_WAY"
    RIDING = "RIDING"
    ENDED = "ENDED"
    PAID = "PAID"
    CANCELLED = "CANCELLED"
    NOT_SERVED = "NOT_SERVED"
    """No driver was found."""


class Trip(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    trip_id: UUID
    status: TripStatus
    route: Route
    driver: Driver | None = Field(default=None, exclude_if=is_none)
    fare: Fare
    requested_at: Timestamp


class EndTrip(Model):
    trip_id: UUID
    at: Place
    metres: Int = Field(ge=0, le=INT64_MAX)
    took: Duration


class GetTripRequest(Model):
    trip_id: UUID


class CancelTripRequest(Model):
    trip_id: UUID
    reason: str | None = Field(default=None, max_length=200, exclude_if=is_none)
