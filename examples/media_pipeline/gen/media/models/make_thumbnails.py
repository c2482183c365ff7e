# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only make_thumbnails uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Duration
from .._runtime.model_types import Model


class MakeThumbnails(Model):
    command_id: UUID
    media_id: UUID
    object: str
    at: list[Duration] = Field(max_length=50)
