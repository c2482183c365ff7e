# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only catalogue uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Duration
from .._runtime.model_types import Int, Model, OpenEnum, is_none
from .shared import Rendition, Track


class MediaStatus(OpenEnum):
    UPLOADED = "UPLOADED"
    PROCESSING = "PROCESSING"
    PLAYABLE = "PLAYABLE"
    COMPLETE = "COMPLETE"
    REJECTED = "REJECTED"


class Media(Model):
    media_id: UUID
    owner_id: UUID
    title: str
    status: MediaStatus
    runs: Duration | None = Field(default=None, exclude_if=is_none)
    tracks: list[Track]
    renditions: list[Rendition]
    thumbnails: list[str]


class GetMediaRequest(Model):
    media_id: UUID


class ListMediaRequest(Model):
    owner_id: UUID
    language: str | None = Field(default=None, exclude_if=is_none)
    """For titles that have several.

    Example: "de, en;q=0.5"
    """

    status: list[MediaStatus]
    after: str | None = Field(default=None, exclude_if=is_none)
    """Where the last page ended."""

    most: Int = Field(default=25, ge=1, le=100)


class ListMediaResponse(Model):
    media: list[Media]
    next: str | None = Field(default=None, exclude_if=is_none)
