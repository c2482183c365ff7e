# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from typing import Annotated, Literal, TypeAlias
from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import (
    INT32_MAX,
    INT64_MAX,
    Bool,
    Double,
    Int,
    Model,
    OpenEnum,
    is_none,
)


class VideoTrack(Model):
    kind: Literal["VideoTrack"] = "VideoTrack"
    width: Int = Field(ge=1, le=INT32_MAX)
    height: Int = Field(ge=1, le=INT32_MAX)
    frames_per_second: Double
    codec: str


class AudioTrack(Model):
    kind: Literal["AudioTrack"] = "AudioTrack"
    channels: Int = Field(ge=1, le=64)
    language: str | None = Field(default=None, exclude_if=is_none)
    codec: str


class SubtitleTrack(Model):
    kind: Literal["SubtitleTrack"] = "SubtitleTrack"
    language: str
    forced: Bool = False


Track: TypeAlias = Annotated[
    VideoTrack | AudioTrack | SubtitleTrack, Field(discriminator="kind")
]


class RenditionKind(OpenEnum):
    PREVIEW = "PREVIEW"
    SD = "SD"
    HD = "HD"
    FULL_HD = "FULL_HD"
    UHD = "UHD"
    AUDIO_ONLY = "AUDIO_ONLY"


class Rendition(Model):
    kind: RenditionKind
    playlist: str = Field(json_schema_extra={"format": "uri"})
    bits_per_second: Int = Field(ge=0, le=INT64_MAX)


class WorkFailed(Model):
    event_id: UUID
    media_id: UUID
    stage: str
    reason: str = Field(max_length=2000)
    failed_at: Timestamp
