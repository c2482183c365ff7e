# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service books."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AlreadyLentError,
        AsyncBooks,
        BookNotFoundError,
        Books,
        BooksService,
    )
    from .client import AsyncBooksClient, BooksClient
    from .fake import FakeAsyncBooks, FakeBooks

__all__ = [
    "AlreadyLentError",
    "AsyncBooks",
    "AsyncBooksClient",
    "BookNotFoundError",
    "Books",
    "BooksClient",
    "BooksService",
    "FakeAsyncBooks",
    "FakeBooks",
]

_MODULES = {
    "AlreadyLentError": ".api",
    "AsyncBooks": ".api",
    "AsyncBooksClient": ".client",
    "BookNotFoundError": ".api",
    "Books": ".api",
    "BooksClient": ".client",
    "BooksService": ".api",
    "FakeAsyncBooks": ".fake",
    "FakeBooks": ".fake",
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
