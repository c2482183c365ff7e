# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a ride costs, before it is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncFares, Fares, FaresService, QuoteExpiredError
    from .client import AsyncFaresClient, FaresClient
    from .fake import FakeAsyncFares, FakeFares

__all__ = [
    "AsyncFares",
    "AsyncFaresClient",
    "FakeAsyncFares",
    "FakeFares",
    "Fares",
    "FaresClient",
    "FaresService",
    "QuoteExpiredError",
]

_MODULES = {
    "AsyncFares": ".api",
    "AsyncFaresClient": ".client",
    "FakeAsyncFares": ".fake",
    "FakeFares": ".fake",
    "Fares": ".api",
    "FaresClient": ".client",
    "FaresService": ".api",
    "QuoteExpiredError": ".api",
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
