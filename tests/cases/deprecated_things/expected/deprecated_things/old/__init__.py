# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service old."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncOld, Old, OldService
    from .client import AsyncOldClient, OldClient
    from .fake import FakeAsyncOld, FakeOld

__all__ = [
    "AsyncOld",
    "AsyncOldClient",
    "FakeAsyncOld",
    "FakeOld",
    "Old",
    "OldClient",
    "OldService",
]

_MODULES = {
    "AsyncOld": ".api",
    "AsyncOldClient": ".client",
    "FakeAsyncOld": ".fake",
    "FakeOld": ".fake",
    "Old": ".api",
    "OldClient": ".client",
    "OldService": ".api",
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
