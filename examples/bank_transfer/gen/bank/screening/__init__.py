# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Knows who must not be paid."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncScreening, Screening, ScreeningService
    from .client import AsyncScreeningClient, ScreeningClient
    from .fake import FakeAsyncScreening, FakeScreening

__all__ = [
    "AsyncScreening",
    "AsyncScreeningClient",
    "FakeAsyncScreening",
    "FakeScreening",
    "Screening",
    "ScreeningClient",
    "ScreeningService",
]

_MODULES = {
    "AsyncScreening": ".api",
    "AsyncScreeningClient": ".client",
    "FakeAsyncScreening": ".fake",
    "FakeScreening": ".fake",
    "Screening": ".api",
    "ScreeningClient": ".client",
    "ScreeningService": ".api",
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
