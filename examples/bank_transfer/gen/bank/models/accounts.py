# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only accounts uses."""

from decimal import Decimal

from pydantic import ConfigDict, Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import DecimalText, Model


class Balance(Model):
    booked: DecimalText
    reserved: DecimalText = Field(ge=Decimal(0))
    currency: str
    as_of: Timestamp


class GetBalanceRequest(Model):
    model_config = ConfigDict(hide_input_in_errors=True)

    iban: str = Field(min_length=15, max_length=34, repr=False)
