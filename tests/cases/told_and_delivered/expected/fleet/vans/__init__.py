# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service vans."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncVans, Vans, VansService
    from .client import AsyncVansClient, VansClient
    from .fake import FakeAsyncVans, FakeVans

__all__ = [
    "AsyncVans",
    "AsyncVansClient",
    "FakeAsyncVans",
    "FakeVans",
    "Vans",
    "VansClient",
    "VansService",
]

_MODULES = {
    "AsyncVans": ".api",
    "AsyncVansClient": ".client",
    "FakeAsyncVans": ".fake",
    "FakeVans": ".fake",
    "Vans": ".api",
    "VansClient": ".client",
    "VansService": ".api",
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
