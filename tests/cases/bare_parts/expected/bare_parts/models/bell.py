# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only bell uses."""

from .._runtime.model_types import Int64, Model


class HearResponse(Model):
    times: Int64


class HushRequest(Model):
    """Carries nothing."""


class HushResponse(Model):
    """Carries nothing."""
