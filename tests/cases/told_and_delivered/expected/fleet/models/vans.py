# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only vans uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Date
from .._runtime.model_types import Int64, Model


class RentRequest(Model):
    van_id: UUID
    on: Date = Field(json_schema_extra={"x-zone": "Europe/Berlin"})
    """The day it is fetched.

    Time zone: Europe/Berlin.
    """


class RentResponse(Model):
    cents: Int64 = Field(json_schema_extra={"x-unit": "cents"})
    """Unit: cents."""
