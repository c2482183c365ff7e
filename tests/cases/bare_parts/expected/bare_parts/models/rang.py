# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only rang uses."""

from .._runtime.model_types import Model


class Rang(Model):
    """Carries nothing."""
