# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service bell."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncBell, Bell, BellService
    from .client import AsyncBellClient, BellClient
    from .fake import FakeAsyncBell, FakeBell

__all__ = [
    "AsyncBell",
    "AsyncBellClient",
    "Bell",
    "BellClient",
    "BellService",
    "FakeAsyncBell",
    "FakeBell",
]

_MODULES = {
    "AsyncBell": ".api",
    "AsyncBellClient": ".client",
    "Bell": ".api",
    "BellClient": ".client",
    "BellService": ".api",
    "FakeAsyncBell": ".fake",
    "FakeBell": ".fake",
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
