# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only pictures uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import (
    INT32_MAX,
    Bool,
    DecimalText,
    Int,
    Int32,
    Model,
    OpenEnum,
    is_none,
)


class Label(OpenEnum):
    PORTRAIT = "PORTRAIT"
    LANDSCAPE = "LANDSCAPE"


class Picture(Model):
    picture_id: UUID
    tenant: str
    title: str
    width: Int32
    labels: list[Label]
    taken_at: Timestamp | None = Field(default=None, exclude_if=is_none)
    price: DecimalText | None = Field(default=None, exclude_if=is_none)
    note: str | None
    added_by: str


class TitleTaken(Model):
    title: str


class AddPictureRequest(Model):
    tenant: str = Field(pattern="^[a-z]{1,8}$")
    """Example: "north" """

    trace: UUID | None = Field(default=None, exclude_if=is_none)
    dry_run: Bool = False
    labels: list[Label] = Field(max_length=4)
    title: str = Field(min_length=1, max_length=40)
    width: Int = Field(ge=1, le=10000)
    taken_at: Timestamp | None = Field(default=None, exclude_if=is_none)
    price: DecimalText | None = Field(default=None, exclude_if=is_none)
    """Example: "12.50" """

    note: str | None


class GetPictureRequest(Model):
    picture_id: UUID
    tenant: str = Field(pattern="^[a-z]{1,8}$")
    """Example: "north" """

    at_most: Int | None = Field(default=None, ge=1, le=INT32_MAX, exclude_if=is_none)


class FindPicturesRequest(Model):
    tenant: str = Field(pattern="^[a-z]{1,8}$")
    """Example: "north" """

    labels: list[Label]
    since: Timestamp | None = Field(default=None, exclude_if=is_none)
    after: str | None = Field(default=None, exclude_if=is_none)
    limit: Int = Field(default=20, ge=1, le=100)


class FindPicturesResponse(Model):
    pictures: list[Picture]
    next: str | None = Field(default=None, exclude_if=is_none)


class RenamePictureRequest(Model):
    picture_id: UUID
    title: str = Field(min_length=1, max_length=40)


class RemovePictureRequest(Model):
    picture_id: UUID


class HealthResponse(Model):
    open: Bool
