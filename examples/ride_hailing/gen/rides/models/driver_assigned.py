# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only driver_assigned uses."""

from uuid import UUID

from pydantic import ConfigDict

from .._runtime.model_times import Duration
from .._runtime.model_types import Model
from .shared import Driver


class DriverAssigned(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    event_id: UUID
    trip_id: UUID
    driver: Driver
    arrives_in: Duration
