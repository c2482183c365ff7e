# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Übersetzt „Wörter“."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncWords, Words, WordsService
    from .client import AsyncWordsClient, WordsClient
    from .fake import FakeAsyncWords, FakeWords

__all__ = [
    "AsyncWords",
    "AsyncWordsClient",
    "FakeAsyncWords",
    "FakeWords",
    "Words",
    "WordsClient",
    "WordsService",
]

_MODULES = {
    "AsyncWords": ".api",
    "AsyncWordsClient": ".client",
    "FakeAsyncWords": ".fake",
    "FakeWords": ".fake",
    "Words": ".api",
    "WordsClient": ".client",
    "WordsService": ".api",
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
