# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only order_refused uses."""

from uuid import UUID

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Model


class OrderRefused(Model):
    event_id: UUID
    order_id: UUID
    reason: str
    refused_at: Timestamp
