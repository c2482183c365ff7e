# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only bank uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import Int64, Model, OpenEnum, is_none


class Payment(Model):
    order_id: UUID
    amount: Int64
    note: str | None = Field(default=None, exclude_if=is_none)


class State(OpenEnum):
    OPEN = "OPEN"
    DONE = "DONE"


class PayResponse(Model):
    state: State
