# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only archive uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Date, Timestamp
from .._runtime.model_types import (
    INT32_MIN,
    Bool,
    DecimalText,
    Int,
    Int32,
    Int64,
    Model,
    OpenEnum,
    is_none,
)


class Kind(OpenEnum):
    book = "book"
    news_paper = "news-paper"


class Size(OpenEnum):
    S = "S"
    M = "M"
    L = "L"


class Page(Model):
    text: str


class ReadRequest(Model):
    kind: Kind
    year: Int32
    day: Date
    id: UUID
    page: str
    with_text: Bool | None = Field(default=None, exclude_if=is_none)
    sizes: list[Size]
    since: Timestamp | None = Field(default=None, exclude_if=is_none)
    most: Int = Field(default=20, ge=INT32_MIN, le=100)
    at_least: DecimalText | None = Field(default=None, exclude_if=is_none)


class RemoveRequest(Model):
    id: UUID
    reason: str
    force: Bool = False


class ReplaceRequest(Model):
    id: UUID
    page: Page
    note: str | None = Field(default=None, exclude_if=is_none)


class AmendRequest(Model):
    id: UUID
    text: str


class TouchRequest(Model):
    id: UUID


class CountResponse(Model):
    pages: Int64


class OddRequest(Model):
    from_: str = Field(validation_alias="from", serialization_alias="from")
    größe: Int64
    with_dash: str | None = Field(
        default=None,
        validation_alias="with-dash",
        serialization_alias="with-dash",
        exclude_if=is_none,
    )
