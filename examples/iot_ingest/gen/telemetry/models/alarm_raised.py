# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only alarm_raised uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Limit, Reading


class AlarmRaised(Model):
    alarm_id: UUID
    device_id: str
    reading: Reading
    limit: Limit
    raised_at: Timestamp
