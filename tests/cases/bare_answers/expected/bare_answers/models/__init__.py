# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shop_window import (
        Card,
        Cash,
        Colour,
        Good,
        NamesRequest,
        OrderRequest,
        PageRequest,
        PageResponse,
        Payment,
    )

__all__ = [
    "Card",
    "Cash",
    "Colour",
    "Good",
    "NamesRequest",
    "OrderRequest",
    "PageRequest",
    "PageResponse",
    "Payment",
]

_MODULES = {
    "Card": ".shop_window",
    "Cash": ".shop_window",
    "Colour": ".shop_window",
    "Good": ".shop_window",
    "NamesRequest": ".shop_window",
    "OrderRequest": ".shop_window",
    "PageRequest": ".shop_window",
    "PageResponse": ".shop_window",
    "Payment": ".shop_window",
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
