# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only twins uses."""

from pydantic import Field

from .._runtime.model_types import INT64_MAX, IntText, Model
from .shared import Reading


class Twin(Model):
    device_id: str
    last: Reading
    readings_so_far: IntText = Field(ge=0, le=INT64_MAX)


class GetTwinRequest(Model):
    device_id: str
