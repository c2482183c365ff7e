# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only recommendations uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Model, is_none


class SuggestRequest(Model):
    sku: str
    visitor_id: UUID | None = Field(default=None, exclude_if=is_none)


class SuggestResponse(Model):
    skus: list[str]
