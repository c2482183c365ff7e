# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only profiles uses."""

from pydantic import Field

from .._runtime.model_times import Date
from .._runtime.model_types import Int32, Model, is_none


class Address(Model):
    street: str | None = Field(default=None, exclude_if=is_none)
    city: str | None


class Profile(Model):
    name: str
    nickname: str | None = Field(default=None, exclude_if=is_none)
    birthday: Date | None
    """Null where it was asked for and not told."""

    language: str = "en"
    either: str | None = Field(default=None, exclude_if=is_none)
    maybe_with_default: Int32 | None = Field(default=3, exclude_if=is_none)
    home: Address | None = Field(default=None, exclude_if=is_none)
    work: Address | None
    tags: list[str] | None = Field(default=None, exclude_if=is_none)
    notes: dict[str, str] | None
