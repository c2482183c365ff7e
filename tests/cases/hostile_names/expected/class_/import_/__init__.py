# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A service called "import"."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncImport, ExceptionError, Import, ImportService
    from .client import AsyncImportClient, ImportClient
    from .fake import FakeAsyncImport, FakeImport

__all__ = [
    "AsyncImport",
    "AsyncImportClient",
    "ExceptionError",
    "FakeAsyncImport",
    "FakeImport",
    "Import",
    "ImportClient",
    "ImportService",
]

_MODULES = {
    "AsyncImport": ".api",
    "AsyncImportClient": ".client",
    "ExceptionError": ".api",
    "FakeAsyncImport": ".fake",
    "FakeImport": ".fake",
    "Import": ".api",
    "ImportClient": ".client",
    "ImportService": ".api",
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
