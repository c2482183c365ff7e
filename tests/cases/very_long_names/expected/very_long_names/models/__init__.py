# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything import (
        Res,
        ShortRequest,
    )
    from .shared import Req

__all__ = [
    "Req",
    "Res",
    "ShortRequest",
]

_MODULES = {
    "Req": ".shared",
    "Res": ".a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything",
    "ShortRequest": ".a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
