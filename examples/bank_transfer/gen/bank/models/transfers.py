# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only transfers uses."""

from uuid import UUID

from pydantic import ConfigDict, Field

from .._runtime.model_times import Date, Timestamp
from .._runtime.model_types import Model, OpenEnum, is_none
from .shared import Amount, Refusal


class OpenTransfer(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    transfer_id: UUID
    payer: str = Field(min_length=15, max_length=34, repr=False)
    """IBAN."""

    payee: str = Field(min_length=15, max_length=34, repr=False)
    """IBAN."""

    payee_name: str = Field(min_length=1, max_length=70, repr=False)
    amount: Amount
    reference: str | None = Field(
        default=None,
        max_length=140,
        exclude_if=is_none,
        repr=False,
    )
    execute_on: Date | None = Field(default=None, exclude_if=is_none)
    """Today where absent."""


class TransferStatus(OpenEnum):
    ACCEPTED = "ACCEPTED"
    """Screened; nothing has moved."""

    RESERVED = "RESERVED"
    """The amount is set aside."""

    POSTED = "POSTED"
    """The payee has it; only settlement is left."""

    COMPLETED = "COMPLETED"
    COMPENSATING = "COMPENSATING"
    """What was set aside is being given free."""

    REJECTED = "REJECTED"


class Transfer(Model):
    transfer_id: UUID
    status: TransferStatus
    amount: Amount
    opened_at: Timestamp
    ended_at: Timestamp | None = Field(default=None, exclude_if=is_none)
    refusal: Refusal | None = Field(default=None, exclude_if=is_none)


class GetTransferRequest(Model):
    transfer_id: UUID
