# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only van_moved uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Double, Model


class VanMoved(Model):
    van_id: UUID
    kilometres: Double = Field(ge=0.0, json_schema_extra={"x-unit": "km"})
    """Unit: km."""

    at: Timestamp = Field(json_schema_extra={"x-zone": "UTC"})
    """Time zone: UTC."""
