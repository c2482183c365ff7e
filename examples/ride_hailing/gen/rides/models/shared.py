# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import INT64_MAX, Bool, Double, Int, Model, is_none


class Place(Model):
    """A point on the map, in degrees."""

    latitude: Double = Field(ge=-90.0, le=90.0)
    longitude: Double = Field(ge=-180.0, le=180.0)


class Route(Model):
    start: Place
    destination: Place
    stops: list[Place] = Field(max_length=5)


class Fare(Model):
    minor_units: Int = Field(ge=0, le=INT64_MAX)
    currency: str = Field(pattern="^[A-Z]{3}$")
    """Example: "EUR" """


class Car(Model):
    kind: Literal["Car"] = "Car"
    model: str
    seats: Int = Field(ge=1, le=4)


class Van(Model):
    kind: Literal["Van"] = "Van"
    model: str
    seats: Int = Field(ge=5, le=8)
    ramp: Bool


Vehicle: TypeAlias = Annotated[Car | Van, Field(discriminator="kind")]


class Driver(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    driver_id: UUID
    name: str = Field(repr=False)
    plate: str = Field(min_length=1, max_length=12, repr=False)
    vehicle: Vehicle


class Position(Model):
    position_id: UUID
    driver_id: UUID
    place: Place
    heading: Double | None = Field(default=None, ge=0.0, le=360.0, exclude_if=is_none)
    measured_at: Timestamp
