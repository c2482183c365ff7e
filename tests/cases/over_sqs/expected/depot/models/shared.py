# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that several services or messages use."""

from .._runtime.model_types import DecimalText, Model


class PriceChanged(Model):
    sku: str
    price: DecimalText
