# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only parcels uses."""

from uuid import UUID

from .._runtime.model_types import Bool, Model


class ShipRequest(Model):
    id: UUID


class ShipResponse(Model):
    ok: Bool
