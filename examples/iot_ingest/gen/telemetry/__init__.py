# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Takes in what devices measure, keeps it, watches over it, and sends settings
back.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ingest.api import AsyncIngest, Ingest, IngestService
    from .ingest.client import AsyncIngestClient, IngestClient
    from .registry.api import AsyncRegistry, Registry, RegistryService
    from .registry.client import AsyncRegistryClient, RegistryClient
    from .twins.api import AsyncTwins, Twins, TwinsService
    from .twins.client import AsyncTwinsClient, TwinsClient

__all__ = [
    "AsyncIngest",
    "AsyncIngestClient",
    "AsyncRegistry",
    "AsyncRegistryClient",
    "AsyncTwins",
    "AsyncTwinsClient",
    "Ingest",
    "IngestClient",
    "IngestService",
    "Registry",
    "RegistryClient",
    "RegistryService",
    "Twins",
    "TwinsClient",
    "TwinsService",
]

_MODULES = {
    "AsyncIngest": ".ingest.api",
    "AsyncIngestClient": ".ingest.client",
    "AsyncRegistry": ".registry.api",
    "AsyncRegistryClient": ".registry.client",
    "AsyncTwins": ".twins.api",
    "AsyncTwinsClient": ".twins.client",
    "Ingest": ".ingest.api",
    "IngestClient": ".ingest.client",
    "IngestService": ".ingest.api",
    "Registry": ".registry.api",
    "RegistryClient": ".registry.client",
    "RegistryService": ".registry.api",
    "Twins": ".twins.api",
    "TwinsClient": ".twins.client",
    "TwinsService": ".twins.api",
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
