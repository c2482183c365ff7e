# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only reading_taken uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Double, Model, OpenEnum


class Unit(OpenEnum):
    CELSIUS = "CELSIUS"
    PERCENT = "PERCENT"
    PASCAL = "PASCAL"


class Reading(Model):
    reading_id: UUID
    sensor: str
    value: Double
    unit: Unit
    taken_at: Timestamp
