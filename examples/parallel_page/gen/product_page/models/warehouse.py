# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only warehouse uses."""

from .._runtime.model_types import Model


class GetAvailabilityRequest(Model):
    sku: str
    country: str
