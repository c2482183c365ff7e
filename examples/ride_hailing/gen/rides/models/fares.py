# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only fares uses."""

from uuid import UUID

from pydantic import Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import Int, Model
from .shared import Fare, Route


class Quote(Model):
    quote_id: UUID
    fare: Fare
    holds_until: Timestamp


class QuoteRequest(Model):
    route: Route
    seats: Int = Field(default=1, ge=1, le=6)


class RedeemQuoteRequest(Model):
    quote_id: UUID
    trip_id: UUID
