# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only accounts uses."""

from pydantic import Field

from .._runtime.model_times import Timestamp
from .._runtime.model_types import DecimalText, Model, is_none


class Account(Model):
    number: str


class Transfer(Model):
    source: Account
    target: Account
    amount: DecimalText
    at: Timestamp | None = Field(default=None, exclude_if=is_none)
    note: str | None = Field(default=None, exclude_if=is_none)


class Balance(Model):
    amount: DecimalText
    holds: dict[str, DecimalText]
    as_of: Timestamp


class InsufficientFunds(Model):
    missing: DecimalText
