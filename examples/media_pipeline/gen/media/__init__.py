# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Takes films in, cuts them into renditions that every screen can play, and shows
them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalogue.api import AsyncCatalogue, Catalogue, CatalogueService
    from .catalogue.client import AsyncCatalogueClient, CatalogueClient
    from .uploads.api import AsyncUploads, Uploads, UploadsService
    from .uploads.client import AsyncUploadsClient, UploadsClient

__all__ = [
    "AsyncCatalogue",
    "AsyncCatalogueClient",
    "AsyncUploads",
    "AsyncUploadsClient",
    "Catalogue",
    "CatalogueClient",
    "CatalogueService",
    "Uploads",
    "UploadsClient",
    "UploadsService",
]

_MODULES = {
    "AsyncCatalogue": ".catalogue.api",
    "AsyncCatalogueClient": ".catalogue.client",
    "AsyncUploads": ".uploads.api",
    "AsyncUploadsClient": ".uploads.client",
    "Catalogue": ".catalogue.api",
    "CatalogueClient": ".catalogue.client",
    "CatalogueService": ".catalogue.api",
    "Uploads": ".uploads.api",
    "UploadsClient": ".uploads.client",
    "UploadsService": ".uploads.api",
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
