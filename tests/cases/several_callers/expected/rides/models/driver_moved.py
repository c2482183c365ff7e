# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only driver_moved uses."""

from uuid import UUID

from .._runtime.model_types import Model


class DriverMoved(Model):
    move_id: UUID
    driver: str
