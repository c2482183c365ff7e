# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from decimal import Decimal

from .._runtime.model_types import Model


class PriceChanged(Model):
    sku: str
    price: Decimal
