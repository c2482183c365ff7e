# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only ingest uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import INT32_MAX, Int, Model
from .shared import Value


class Measurement(Model):
    reading_id: UUID
    measured_at: Timestamp
    value: Value


class Report(Model):
    device_id: str = Field(pattern="^[0-9a-f]{16}$")
    """Example: "00a1b2c3d4e5f607" """

    readings: list[Measurement] = Field(min_length=1, max_length=500)


class ReportResponse(Model):
    taken: Int = Field(ge=0, le=INT32_MAX)
    """How many readings were new and are kept."""
