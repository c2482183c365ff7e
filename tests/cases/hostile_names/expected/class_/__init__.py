# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Quotes " and ''' and \"\"\", a backslash \\, a comment end */, a brace {{ x }}, and
naïve ünïcödé ☃.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .import_.api import AsyncImport, Import, ImportService
    from .import_.client import AsyncImportClient, ImportClient

__all__ = [
    "AsyncImport",
    "AsyncImportClient",
    "Import",
    "ImportClient",
    "ImportService",
]

_MODULES = {
    "AsyncImport": ".import_.api",
    "AsyncImportClient": ".import_.client",
    "Import": ".import_.api",
    "ImportClient": ".import_.client",
    "ImportService": ".import_.api",
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
