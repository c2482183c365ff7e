# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only clean_up uses."""

from .._runtime.model_types import Model


class CleanUp(Model):
    printer: str
