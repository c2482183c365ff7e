# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Knows every film and how far it is; plans what is to be made of it, and publishes
it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncCatalogue, Catalogue, CatalogueService, MediaNotFoundError
    from .client import AsyncCatalogueClient, CatalogueClient
    from .fake import FakeAsyncCatalogue, FakeCatalogue

__all__ = [
    "AsyncCatalogue",
    "AsyncCatalogueClient",
    "Catalogue",
    "CatalogueClient",
    "CatalogueService",
    "FakeAsyncCatalogue",
    "FakeCatalogue",
    "MediaNotFoundError",
]

_MODULES = {
    "AsyncCatalogue": ".api",
    "AsyncCatalogueClient": ".client",
    "Catalogue": ".api",
    "CatalogueClient": ".client",
    "CatalogueService": ".api",
    "FakeAsyncCatalogue": ".fake",
    "FakeCatalogue": ".fake",
    "MediaNotFoundError": ".api",
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
