# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service library."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncLibrary, Library, LibraryService
    from .client import AsyncLibraryClient, LibraryClient
    from .fake import FakeAsyncLibrary, FakeLibrary

__all__ = [
    "AsyncLibrary",
    "AsyncLibraryClient",
    "FakeAsyncLibrary",
    "FakeLibrary",
    "Library",
    "LibraryClient",
    "LibraryService",
]

_MODULES = {
    "AsyncLibrary": ".api",
    "AsyncLibraryClient": ".client",
    "FakeAsyncLibrary": ".fake",
    "FakeLibrary": ".fake",
    "Library": ".api",
    "LibraryClient": ".client",
    "LibraryService": ".api",
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
