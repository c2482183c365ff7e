# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What lies on which shelf."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncWarehouse, Warehouse, WarehouseService
    from .client import AsyncWarehouseClient, WarehouseClient
    from .fake import FakeAsyncWarehouse, FakeWarehouse

__all__ = [
    "AsyncWarehouse",
    "AsyncWarehouseClient",
    "FakeAsyncWarehouse",
    "FakeWarehouse",
    "Warehouse",
    "WarehouseClient",
    "WarehouseService",
]

_MODULES = {
    "AsyncWarehouse": ".api",
    "AsyncWarehouseClient": ".client",
    "FakeAsyncWarehouse": ".fake",
    "FakeWarehouse": ".fake",
    "Warehouse": ".api",
    "WarehouseClient": ".client",
    "WarehouseService": ".api",
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
