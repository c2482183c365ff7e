# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models travel as protobuf. Each codec is loaded when it is first asked
for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pictures import (
        ADD_PICTURE_REQUEST_CODEC,
        FIND_PICTURES_REQUEST_CODEC,
        FIND_PICTURES_RESPONSE_CODEC,
        GET_PICTURE_REQUEST_CODEC,
        HEALTH_RESPONSE_CODEC,
        PICTURE_CODEC,
        REMOVE_PICTURE_REQUEST_CODEC,
        TITLE_TAKEN_CODEC,
    )

__all__ = [
    "ADD_PICTURE_REQUEST_CODEC",
    "FIND_PICTURES_REQUEST_CODEC",
    "FIND_PICTURES_RESPONSE_CODEC",
    "GET_PICTURE_REQUEST_CODEC",
    "HEALTH_RESPONSE_CODEC",
    "PICTURE_CODEC",
    "REMOVE_PICTURE_REQUEST_CODEC",
    "TITLE_TAKEN_CODEC",
]

_MODULES = {
    "ADD_PICTURE_REQUEST_CODEC": ".pictures",
    "FIND_PICTURES_REQUEST_CODEC": ".pictures",
    "FIND_PICTURES_RESPONSE_CODEC": ".pictures",
    "GET_PICTURE_REQUEST_CODEC": ".pictures",
    "HEALTH_RESPONSE_CODEC": ".pictures",
    "PICTURE_CODEC": ".pictures",
    "REMOVE_PICTURE_REQUEST_CODEC": ".pictures",
    "TITLE_TAKEN_CODEC": ".pictures",
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
