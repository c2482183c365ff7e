# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only calibrate uses."""

from .._runtime.model_types import Double, Model


class Calibrate(Model):
    sensor: str
    offset: Double
