# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only accounts uses."""

from decimal import Decimal

from pydantic import AwareDatetime, Field

from .._runtime.model_types import Model, is_none


class Account(Model):
    number: str


class Transfer(Model):
    source: Account
    target: Account
    amount: Decimal
    at: AwareDatetime | None = Field(default=None, exclude_if=is_none)
    note: str | None = Field(default=None, exclude_if=is_none)


class Balance(Model):
    amount: Decimal
    holds: dict[str, Decimal]
    as_of: AwareDatetime


class InsufficientFunds(Model):
    missing: Decimal
