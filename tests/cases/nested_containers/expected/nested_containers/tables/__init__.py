# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service tables."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncTables, Tables, TablesService
    from .client import AsyncTablesClient, TablesClient
    from .fake import FakeAsyncTables, FakeTables

__all__ = [
    "AsyncTables",
    "AsyncTablesClient",
    "FakeAsyncTables",
    "FakeTables",
    "Tables",
    "TablesClient",
    "TablesService",
]

_MODULES = {
    "AsyncTables": ".api",
    "AsyncTablesClient": ".client",
    "FakeAsyncTables": ".fake",
    "FakeTables": ".fake",
    "Tables": ".api",
    "TablesClient": ".client",
    "TablesService": ".api",
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
