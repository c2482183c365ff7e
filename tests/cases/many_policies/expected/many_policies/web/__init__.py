# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service web."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncWeb, Web, WebService
    from .client import AsyncWebClient, WebClient
    from .fake import FakeAsyncWeb, FakeWeb

__all__ = [
    "AsyncWeb",
    "AsyncWebClient",
    "FakeAsyncWeb",
    "FakeWeb",
    "Web",
    "WebClient",
    "WebService",
]

_MODULES = {
    "AsyncWeb": ".api",
    "AsyncWebClient": ".client",
    "FakeAsyncWeb": ".fake",
    "FakeWeb": ".fake",
    "Web": ".api",
    "WebClient": ".client",
    "WebService": ".api",
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
