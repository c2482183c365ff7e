# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract fleet describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .vans.api import AsyncVans, Vans, VansService
    from .vans.client import AsyncVansClient, VansClient

__all__ = [
    "AsyncVans",
    "AsyncVansClient",
    "Vans",
    "VansClient",
    "VansService",
]

_MODULES = {
    "AsyncVans": ".vans.api",
    "AsyncVansClient": ".vans.client",
    "Vans": ".vans.api",
    "VansClient": ".vans.client",
    "VansService": ".vans.api",
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
