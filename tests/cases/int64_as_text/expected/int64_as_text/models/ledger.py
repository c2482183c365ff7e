# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only ledger uses."""

from pydantic import Field

from .._runtime.model_types import INT64_MAX, Int32, Int64Text, IntText, Model, is_none


class Sum(Model):
    total: Int64Text
    parts: list[Int64Text]
    by_year: dict[str, Int64Text]
    maybe: Int64Text | None = Field(default=None, exclude_if=is_none)
    count: IntText = Field(default=5, ge=0, le=INT64_MAX)
    """Example: "12" """

    small: Int32


class SumRequest(Model):
    account: Int64Text
    since: Int64Text | None = Field(default=None, exclude_if=is_none)
    of: list[Int64Text]
