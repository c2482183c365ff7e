# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only apply_settings uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model
from .shared import Settings


class ApplySettings(Model):
    command_id: UUID
    device_id: str
    settings: Settings
    changed_at: Timestamp
