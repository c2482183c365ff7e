# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only greeter uses."""

from .._runtime.model_types import Model


class Greet(Model):
    name: str


class Greeting(Model):
    text: str
