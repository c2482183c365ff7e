# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import INT64_MAX, Int, Model, OpenEnum


class Amount(Model):
    """Money is never a floating point number."""

    minor_units: Int = Field(ge=1, le=INT64_MAX)
    """Cents."""

    currency: str = Field(pattern="^[A-Z]{3}$")
    """Example: "EUR" """


class Refusal(OpenEnum):
    INSUFFICIENT_FUNDS = "INSUFFICIENT_FUNDS"
    ACCOUNT_CLOSED = "ACCOUNT_CLOSED"
    PAYEE_UNKNOWN = "PAYEE_UNKNOWN"
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"
    BANK_UNREACHABLE = "BANK_UNREACHABLE"


class CloseReservation(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    command_id: UUID
    transfer_id: UUID
    payer: str = Field(repr=False)
    reservation_id: UUID


class StepDone(Model):
    event_id: UUID
    transfer_id: UUID
    done_at: Timestamp


class StepRefused(Model):
    event_id: UUID
    transfer_id: UUID
    refusal: Refusal
    refused_at: Timestamp
