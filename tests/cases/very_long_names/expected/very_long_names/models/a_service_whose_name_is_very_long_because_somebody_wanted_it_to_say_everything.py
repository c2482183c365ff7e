# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only
a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything uses.
"""

from .._runtime.model_types import Int32, Model


class Res(Model):
    b: Int32


class ShortRequest(Model):
    a: str
