# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service archive."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import Archive, ArchiveService, AsyncArchive
    from .client import ArchiveClient, AsyncArchiveClient
    from .fake import FakeArchive, FakeAsyncArchive

__all__ = [
    "Archive",
    "ArchiveClient",
    "ArchiveService",
    "AsyncArchive",
    "AsyncArchiveClient",
    "FakeArchive",
    "FakeAsyncArchive",
]

_MODULES = {
    "Archive": ".api",
    "ArchiveClient": ".client",
    "ArchiveService": ".api",
    "AsyncArchive": ".api",
    "AsyncArchiveClient": ".client",
    "FakeArchive": ".fake",
    "FakeAsyncArchive": ".fake",
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
