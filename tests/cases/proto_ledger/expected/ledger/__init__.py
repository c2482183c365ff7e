# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract ledger describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .book_service.api import AsyncBookService, BookService, BookServiceService
    from .book_service.client import AsyncBookServiceClient, BookServiceClient

__all__ = [
    "AsyncBookService",
    "AsyncBookServiceClient",
    "BookService",
    "BookServiceClient",
    "BookServiceService",
]

_MODULES = {
    "AsyncBookService": ".book_service.api",
    "AsyncBookServiceClient": ".book_service.client",
    "BookService": ".book_service.api",
    "BookServiceClient": ".book_service.client",
    "BookServiceService": ".book_service.api",
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
