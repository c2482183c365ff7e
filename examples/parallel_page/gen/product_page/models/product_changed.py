# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only product_changed uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model


class ProductChanged(Model):
    event_id: UUID
    sku: str
    changed_at: Timestamp
