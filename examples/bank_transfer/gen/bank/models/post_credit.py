# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only post_credit uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_types import Model, is_none
from .shared import Amount


class PostCredit(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    command_id: UUID
    transfer_id: UUID
    payee: str = Field(repr=False)
    payee_name: str = Field(repr=False)
    amount: Amount
    reference: str | None = Field(default=None, exclude_if=is_none, repr=False)
