# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Ελληνικά, 日本語, emoji 🚀, combining é and é."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .words.api import AsyncWords, Words, WordsService
    from .words.client import AsyncWordsClient, WordsClient

__all__ = [
    "AsyncWords",
    "AsyncWordsClient",
    "Words",
    "WordsClient",
    "WordsService",
]

_MODULES = {
    "AsyncWords": ".words.api",
    "AsyncWordsClient": ".words.client",
    "Words": ".words.api",
    "WordsClient": ".words.client",
    "WordsService": ".words.api",
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
