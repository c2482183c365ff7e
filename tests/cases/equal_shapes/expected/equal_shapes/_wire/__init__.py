# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models travel as protobuf. Each codec is loaded when it is first asked
for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .letters import (
        BURN_REQUEST_CODEC,
        BURN_RESPONSE_CODEC,
        SEND_REQUEST_CODEC,
        SEND_RESPONSE_CODEC,
    )
    from .parcels import SHIP_REQUEST_CODEC, SHIP_RESPONSE_CODEC

__all__ = [
    "BURN_REQUEST_CODEC",
    "BURN_RESPONSE_CODEC",
    "SEND_REQUEST_CODEC",
    "SEND_RESPONSE_CODEC",
    "SHIP_REQUEST_CODEC",
    "SHIP_RESPONSE_CODEC",
]

_MODULES = {
    "BURN_REQUEST_CODEC": ".letters",
    "BURN_RESPONSE_CODEC": ".letters",
    "SEND_REQUEST_CODEC": ".letters",
    "SEND_RESPONSE_CODEC": ".letters",
    "SHIP_REQUEST_CODEC": ".parcels",
    "SHIP_RESPONSE_CODEC": ".parcels",
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
