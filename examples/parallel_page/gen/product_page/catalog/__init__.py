# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What there is to buy, and what it looks like."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncCatalog, Catalog, CatalogService, ProductNotFoundError
    from .client import AsyncCatalogClient, CatalogClient
    from .fake import FakeAsyncCatalog, FakeCatalog

__all__ = [
    "AsyncCatalog",
    "AsyncCatalogClient",
    "Catalog",
    "CatalogClient",
    "CatalogService",
    "FakeAsyncCatalog",
    "FakeCatalog",
    "ProductNotFoundError",
]

_MODULES = {
    "AsyncCatalog": ".api",
    "AsyncCatalogClient": ".client",
    "Catalog": ".api",
    "CatalogClient": ".client",
    "CatalogService": ".api",
    "FakeAsyncCatalog": ".fake",
    "FakeCatalog": ".fake",
    "ProductNotFoundError": ".api",
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
