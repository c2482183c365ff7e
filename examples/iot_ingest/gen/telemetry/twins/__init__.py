# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The last reading of each device, for dashboards."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncTwins, TwinNotFoundError, Twins, TwinsService
    from .client import AsyncTwinsClient, TwinsClient
    from .fake import FakeAsyncTwins, FakeTwins

__all__ = [
    "AsyncTwins",
    "AsyncTwinsClient",
    "FakeAsyncTwins",
    "FakeTwins",
    "TwinNotFoundError",
    "Twins",
    "TwinsClient",
    "TwinsService",
]

_MODULES = {
    "AsyncTwins": ".api",
    "AsyncTwinsClient": ".client",
    "FakeAsyncTwins": ".fake",
    "FakeTwins": ".fake",
    "TwinNotFoundError": ".api",
    "Twins": ".api",
    "TwinsClient": ".client",
    "TwinsService": ".api",
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
