# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Takes films in, cuts them into renditions that every screen can play, and shows
them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalogue.api import AsyncCatalogue, CatalogueService
    from .catalogue.client import AsyncCatalogueClient
    from .uploads.api import AsyncUploads, UploadsService
    from .uploads.client import AsyncUploadsClient

__all__ = [
    "AsyncCatalogue",
    "AsyncCatalogueClient",
    "AsyncUploads",
    "AsyncUploadsClient",
    "CatalogueService",
    "UploadsService",
]

_MODULES = {
    "AsyncCatalogue": ".catalogue.api",
    "AsyncCatalogueClient": ".catalogue.client",
    "AsyncUploads": ".uploads.api",
    "AsyncUploadsClient": ".uploads.client",
    "CatalogueService": ".catalogue.api",
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
