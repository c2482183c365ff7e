# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shared import VanStands
    from .van_moved import VanMoved
    from .van_rented import VanRented
    from .vans import RentRequest, RentResponse

__all__ = [
    "RentRequest",
    "RentResponse",
    "VanMoved",
    "VanRented",
    "VanStands",
]

_MODULES = {
    "RentRequest": ".vans",
    "RentResponse": ".vans",
    "VanMoved": ".van_moved",
    "VanRented": ".van_rented",
    "VanStands": ".shared",
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
