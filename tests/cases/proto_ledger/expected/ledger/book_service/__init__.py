# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Keeps the book."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AccountClosedError,
        AsyncBookService,
        BookService,
        BookServiceService,
    )
    from .client import AsyncBookServiceClient, BookServiceClient
    from .fake import FakeAsyncBookService, FakeBookService

__all__ = [
    "AccountClosedError",
    "AsyncBookService",
    "AsyncBookServiceClient",
    "BookService",
    "BookServiceClient",
    "BookServiceService",
    "FakeAsyncBookService",
    "FakeBookService",
]

_MODULES = {
    "AccountClosedError": ".api",
    "AsyncBookService": ".api",
    "AsyncBookServiceClient": ".client",
    "BookService": ".api",
    "BookServiceClient": ".client",
    "BookServiceService": ".api",
    "FakeAsyncBookService": ".fake",
    "FakeBookService": ".fake",
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
