# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only rate_told uses."""

from decimal import Decimal
from uuid import UUID

from .._runtime.model_types import Model


class RateTold(Model):
    rate_id: UUID
    rate: Decimal
