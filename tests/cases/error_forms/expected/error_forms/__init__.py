# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract error_forms describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .desk.api import AsyncDesk, Desk, DeskService
    from .desk.client import AsyncDeskClient, DeskClient

__all__ = [
    "AsyncDesk",
    "AsyncDeskClient",
    "Desk",
    "DeskClient",
    "DeskService",
]

_MODULES = {
    "AsyncDesk": ".desk.api",
    "AsyncDeskClient": ".desk.client",
    "Desk": ".desk.api",
    "DeskClient": ".desk.client",
    "DeskService": ".desk.api",
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
