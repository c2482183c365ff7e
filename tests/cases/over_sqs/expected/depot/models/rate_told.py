# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only rate_told uses."""

from uuid import UUID

from .._runtime.model_types import DecimalText, Model


class RateTold(Model):
    rate_id: UUID
    rate: DecimalText
