# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only books uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Date
from .._runtime.model_types import Bool, DecimalText, Int, Int32, Model, is_none


class Book(Model):
    isbn: str = Field(pattern="^[0-9]{13}$")
    title: str = Field(min_length=1, max_length=500)
    price: DecimalText
    pages: Int32 | None = Field(default=None, exclude_if=is_none)


class BookList(Model):
    books: list[Book]


class Borrow(Model):
    isbn: str
    reader: UUID
    days: Int = Field(default=14, ge=1, le=60)


class Loan(Model):
    loan_id: UUID
    due: Date


class AlreadyLent(Model):
    until: Date


class FindBooksRequest(Model):
    author: str | None = Field(default=None, exclude_if=is_none)
    published_after: Date | None = Field(default=None, exclude_if=is_none)
    tags: list[str]
    only_available: Bool = True


class DeleteBookRequest(Model):
    isbn: str
