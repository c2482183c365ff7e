# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_types import DecimalText, Model


class TripRequest(Model):
    rider: UUID
    from_: str = Field(validation_alias="from", serialization_alias="from")
    to: str


class Quote(Model):
    amount: DecimalText
