# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract rest_parameters describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .archive.api import Archive, ArchiveService, AsyncArchive
    from .archive.client import ArchiveClient, AsyncArchiveClient

__all__ = [
    "Archive",
    "ArchiveClient",
    "ArchiveService",
    "AsyncArchive",
    "AsyncArchiveClient",
]

_MODULES = {
    "Archive": ".archive.api",
    "ArchiveClient": ".archive.client",
    "ArchiveService": ".archive.api",
    "AsyncArchive": ".archive.api",
    "AsyncArchiveClient": ".archive.client",
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
