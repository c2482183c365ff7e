# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service parcels."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncParcels, Parcels, ParcelsService
    from .client import AsyncParcelsClient, ParcelsClient
    from .fake import FakeAsyncParcels, FakeParcels

__all__ = [
    "AsyncParcels",
    "AsyncParcelsClient",
    "FakeAsyncParcels",
    "FakeParcels",
    "Parcels",
    "ParcelsClient",
    "ParcelsService",
]

_MODULES = {
    "AsyncParcels": ".api",
    "AsyncParcelsClient": ".client",
    "FakeAsyncParcels": ".fake",
    "FakeParcels": ".fake",
    "Parcels": ".api",
    "ParcelsClient": ".client",
    "ParcelsService": ".api",
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
