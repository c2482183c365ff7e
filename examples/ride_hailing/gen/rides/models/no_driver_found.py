# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only no_driver_found uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import INT32_MAX, Int, Model


class NoDriverFound(Model):
    event_id: UUID
    trip_id: UUID
    asked: Int = Field(ge=0, le=INT32_MAX)
    gave_up_at: Timestamp
