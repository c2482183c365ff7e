# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only order_placed uses."""

from uuid import UUID

from .._runtime.model_types import Model


class OrderPlaced(Model):
    event_id: UUID
    order_id: UUID
