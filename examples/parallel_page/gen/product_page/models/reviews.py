# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only reviews uses."""

from pydantic import Field

from .._runtime.model_types import Model


class SummarizeRequest(Model):
    sku: str
    most: int = Field(default=3, ge=1, le=20)
