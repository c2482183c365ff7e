# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only print_label uses."""

from .._runtime.model_types import Model


class Label(Model):
    text: str
