# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only refused uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Model, is_none


class Refused(Model):
    case_id: UUID
    why: str | None = Field(default=None, exclude_if=is_none)
