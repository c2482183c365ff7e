# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only desk uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Int32, Model, is_none


class Item(Model):
    item_id: UUID


class Limit(Model):
    most: Int32
    unit: str | None = Field(default=None, exclude_if=is_none)


class ItemNotFound(Model):
    item_id: UUID
