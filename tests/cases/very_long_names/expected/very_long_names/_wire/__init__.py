# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models travel as protobuf. Each codec is loaded when it is first asked
for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything import (
        RES_CODEC,
        SHORT_REQUEST_CODEC,
    )
    from .shared import REQ_CODEC

__all__ = [
    "REQ_CODEC",
    "RES_CODEC",
    "SHORT_REQUEST_CODEC",
]

_MODULES = {
    "REQ_CODEC": ".shared",
    "RES_CODEC": ".a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything",
    "SHORT_REQUEST_CODEC": ".a_service_whose_name_is_very_long_because_somebody_wanted_it_to_say_everything",
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
