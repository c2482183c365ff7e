# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Finds the car. A search runs for minutes and asks driver after driver."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncDispatch, Dispatch, DispatchService, OfferGoneError
    from .client import AsyncDispatchClient, DispatchClient
    from .fake import FakeAsyncDispatch, FakeDispatch

__all__ = [
    "AsyncDispatch",
    "AsyncDispatchClient",
    "Dispatch",
    "DispatchClient",
    "DispatchService",
    "FakeAsyncDispatch",
    "FakeDispatch",
    "OfferGoneError",
]

_MODULES = {
    "AsyncDispatch": ".api",
    "AsyncDispatchClient": ".client",
    "Dispatch": ".api",
    "DispatchClient": ".client",
    "DispatchService": ".api",
    "FakeAsyncDispatch": ".fake",
    "FakeDispatch": ".fake",
    "OfferGoneError": ".api",
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
