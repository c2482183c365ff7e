# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service trees."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncTrees, Trees, TreesService
    from .client import AsyncTreesClient, TreesClient
    from .fake import FakeAsyncTrees, FakeTrees

__all__ = [
    "AsyncTrees",
    "AsyncTreesClient",
    "FakeAsyncTrees",
    "FakeTrees",
    "Trees",
    "TreesClient",
    "TreesService",
]

_MODULES = {
    "AsyncTrees": ".api",
    "AsyncTreesClient": ".client",
    "FakeAsyncTrees": ".fake",
    "FakeTrees": ".fake",
    "Trees": ".api",
    "TreesClient": ".client",
    "TreesService": ".api",
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
