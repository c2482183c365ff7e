# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only tick uses."""

from .._runtime.model_types import Model


class Tick(Model):
    """Carries nothing."""
