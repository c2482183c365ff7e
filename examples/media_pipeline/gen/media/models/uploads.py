# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only uploads uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Bytes, Int, Model


class StartUpload(Model):
    media_id: UUID
    owner_id: UUID
    title: str = Field(min_length=1, max_length=200)
    bytes_in_all: Int = Field(ge=1, le=500000000000)
    checksum: Bytes = Field(min_length=32, max_length=32)
    """SHA-256 of the whole file."""


class Upload(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    upload_id: UUID
    media_id: UUID
    places: dict[str, str] = Field(repr=False)
    """A signed address for each part."""

    expires_at: Timestamp


class Part(Model):
    number: Int = Field(ge=1, le=10000)
    tag: str


class FinishUploadRequest(Model):
    upload_id: UUID
    media_id: UUID
    parts: list[Part] = Field(min_length=1, max_length=10000)
