# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only dispatch uses."""

from uuid import UUID

from .._runtime.model_types import Bool, Model


class OfferAnswer(Model):
    offer_id: UUID
    trip_id: UUID
    driver_id: UUID
    taken: Bool
