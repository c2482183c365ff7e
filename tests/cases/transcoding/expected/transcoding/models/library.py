# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only library uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Date
from .._runtime.model_types import Bool, Int32, Int64, Model, OpenEnum, is_none


class Shelf(Model):
    name: str


class Book(Model):
    name: str
    title: str
    pages: Int32 | None = Field(default=None, exclude_if=is_none)
    tags: list[str]
    written: Date | None = Field(default=None, exclude_if=is_none)


class Years(Model):
    first: Int32 | None = Field(default=None, exclude_if=is_none)
    last: Int32 | None = Field(default=None, exclude_if=is_none)


class Kind(OpenEnum):
    PAPER = "PAPER"
    AUDIO = "AUDIO"


class Filter(Model):
    author: str | None = Field(default=None, exclude_if=is_none)
    tags: list[str]
    years: Years
    kind: Kind | None = Field(default=None, exclude_if=is_none)


class Page(Model):
    size: Int32
    token: str | None = Field(default=None, exclude_if=is_none)


class File(Model):
    path: str
    raw: Bool | None = Field(default=None, exclude_if=is_none)


class Secret(Model):
    key: str | None = Field(default=None, exclude_if=is_none)
    hint: str | None = Field(default=None, exclude_if=is_none)


class GetShelfRequest(Model):
    name: str


class ListBooksRequest(Model):
    parent: str
    filter: Filter
    page: Page | None = Field(default=None, exclude_if=is_none)
    limit: Int32 = 20


class ListBooksResponse(Model):
    books: list[Book]
    asked: str | None = Field(default=None, exclude_if=is_none)


class AllBooksRequest(Model):
    first: Book | None = Field(default=None, exclude_if=is_none)


class AllBooksResponse(Model):
    books: list[Book]
    asked: str | None = Field(default=None, exclude_if=is_none)


class CreateBookRequest(Model):
    parent: str
    book: Book
    dry_run: Bool | None = Field(default=None, exclude_if=is_none)


class UpdateBookRequest(Model):
    book: Book
    mask: list[str]


class MoveBookRequest(Model):
    name: str
    to: str
    labels: dict[str, str]


class ReadFileRequest(Model):
    path: str
    secret: Secret | None = Field(default=None, exclude_if=is_none)
    extra: dict[str, str] | None = Field(default=None, exclude_if=is_none)


class GetMessageRequest(Model):
    message_id: str
    user_id: str | None = Field(default=None, exclude_if=is_none)
    revision: Int64 | None = Field(default=None, exclude_if=is_none)


class GetMessageResponse(Model):
    text: str | None = Field(default=None, exclude_if=is_none)
    asked: str | None = Field(default=None, exclude_if=is_none)


class DeleteBooksRequest(Model):
    names: list[str]


class DeleteBooksResponse(Model):
    count: Int32


class CountBooksResponse(Model):
    count: Int32
    asked: str | None = Field(default=None, exclude_if=is_none)


class SayRequest(Model):
    words: list[str]
    aloud: Bool | None = Field(default=None, exclude_if=is_none)


class SayResponse(Model):
    text: str | None = Field(default=None, exclude_if=is_none)
    asked: str | None = Field(default=None, exclude_if=is_none)


class ExistsRequest(Model):
    id: UUID


class EscapedRequest(Model):
    id: str


class AnythingRequest(Model):
    text: str | None = Field(default=None, exclude_if=is_none)


class AnythingResponse(Model):
    text: str | None = Field(default=None, exclude_if=is_none)
    asked: str | None = Field(default=None, exclude_if=is_none)
