# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service echo."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncEcho, Echo, EchoService
    from .client import AsyncEchoClient, EchoClient
    from .fake import FakeAsyncEcho, FakeEcho

__all__ = [
    "AsyncEcho",
    "AsyncEchoClient",
    "Echo",
    "EchoClient",
    "EchoService",
    "FakeAsyncEcho",
    "FakeEcho",
]

_MODULES = {
    "AsyncEcho": ".api",
    "AsyncEchoClient": ".client",
    "Echo": ".api",
    "EchoClient": ".client",
    "EchoService": ".api",
    "FakeAsyncEcho": ".fake",
    "FakeEcho": ".fake",
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
