# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service atlas."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncAtlas, Atlas, AtlasService
    from .client import AsyncAtlasClient, AtlasClient
    from .fake import FakeAsyncAtlas, FakeAtlas

__all__ = [
    "AsyncAtlas",
    "AsyncAtlasClient",
    "Atlas",
    "AtlasClient",
    "AtlasService",
    "FakeAsyncAtlas",
    "FakeAtlas",
]

_MODULES = {
    "AsyncAtlas": ".api",
    "AsyncAtlasClient": ".client",
    "Atlas": ".api",
    "AtlasClient": ".client",
    "AtlasService": ".api",
    "FakeAsyncAtlas": ".fake",
    "FakeAtlas": ".fake",
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
