# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service letters."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncLetters, Letters, LettersService
    from .client import AsyncLettersClient, LettersClient
    from .fake import FakeAsyncLetters, FakeLetters

__all__ = [
    "AsyncLetters",
    "AsyncLettersClient",
    "FakeAsyncLetters",
    "FakeLetters",
    "Letters",
    "LettersClient",
    "LettersService",
]

_MODULES = {
    "AsyncLetters": ".api",
    "AsyncLettersClient": ".client",
    "FakeAsyncLetters": ".fake",
    "FakeLetters": ".fake",
    "Letters": ".api",
    "LettersClient": ".client",
    "LettersService": ".api",
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
