# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only screening uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_types import Bool, Model, is_none
from .shared import Amount


class Screening(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    transfer_id: UUID
    payee: str = Field(repr=False)
    payee_name: str = Field(repr=False)
    amount: Amount


class Verdict(Model):
    allowed: Bool
    case_id: UUID | None = Field(default=None, exclude_if=is_none)
    """The case at compliance where it is not."""
