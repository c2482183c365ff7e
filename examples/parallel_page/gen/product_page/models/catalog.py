# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only catalog uses."""

from .._runtime.model_types import Model


class GetProductRequest(Model):
    sku: str
