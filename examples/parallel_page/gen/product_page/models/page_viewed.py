# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only page_viewed uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model, is_none


class PageViewed(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    view_id: UUID
    sku: str
    visitor_id: UUID | None = Field(default=None, exclude_if=is_none, repr=False)
    left_out: list[str]
    """The parts that came too late."""

    seen_at: Timestamp
