# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract deprecated_things describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .old.api import AsyncOld, Old, OldService
    from .old.client import AsyncOldClient, OldClient

__all__ = [
    "AsyncOld",
    "AsyncOldClient",
    "Old",
    "OldClient",
    "OldService",
]

_MODULES = {
    "AsyncOld": ".old.api",
    "AsyncOldClient": ".old.client",
    "Old": ".old.api",
    "OldClient": ".old.client",
    "OldService": ".old.api",
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
