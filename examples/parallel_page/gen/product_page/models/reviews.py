# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only reviews uses."""

from pydantic import Field

from .._runtime.model_types import Int, Model


class SummarizeRequest(Model):
    sku: str
    most: Int = Field(default=3, ge=1, le=20)
