# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only registry uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Model
from .shared import Settings


class Device(Model):
    device_id: str
    owner_id: UUID
    model: str
    settings: Settings
    labels: dict[str, str]


class GetDeviceRequest(Model):
    device_id: str = Field(pattern="^[0-9a-f]{16}$")


class ChangeSettingsRequest(Model):
    device_id: str
    settings: Settings
