# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from datetime import timedelta
from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Duration, Timestamp
from .._runtime.model_types import Bool, Bytes, Double, Int64Text, Model, is_none


class Temperature(Model):
    kind: Literal["Temperature"] = "Temperature"
    celsius: Double = Field(ge=-273.15)


class Humidity(Model):
    kind: Literal["Humidity"] = "Humidity"
    percent: Double = Field(ge=0.0, le=100.0)


class Power(Model):
    kind: Literal["Power"] = "Power"
    milliwatts: Int64Text
    since: Duration


class State(Model):
    kind: Literal["State"] = "State"
    open: Bool
    flags: Bytes | None = Field(default=None, max_length=16, exclude_if=is_none)


Value: TypeAlias = Annotated[
    Temperature | Humidity | Power | State, Field(discriminator="kind")
]
"""What a sensor says; each kind has its own unit."""


class Reading(Model):
    reading_id: UUID
    device_id: str
    measured_at: Timestamp
    received_at: Timestamp
    value: Value


class Limit(Model):
    least: Double | None = Field(default=None, exclude_if=is_none)
    most: Double | None = Field(default=None, exclude_if=is_none)


class Settings(Model):
    every: Duration = timedelta(seconds=60.0)
    """How long it sleeps between two readings."""

    limits: dict[str, Limit]
