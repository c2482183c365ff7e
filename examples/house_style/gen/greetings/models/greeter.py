# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only greeter uses."""

from .._runtime.model_types import Model


class Greeting(Model):
    text: str


class GreetRequest(Model):
    name: str
