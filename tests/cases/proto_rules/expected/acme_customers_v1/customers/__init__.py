# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service customers."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncCustomers, Customers, CustomersService
    from .client import AsyncCustomersClient, CustomersClient
    from .fake import FakeAsyncCustomers, FakeCustomers

__all__ = [
    "AsyncCustomers",
    "AsyncCustomersClient",
    "Customers",
    "CustomersClient",
    "CustomersService",
    "FakeAsyncCustomers",
    "FakeCustomers",
]

_MODULES = {
    "AsyncCustomers": ".api",
    "AsyncCustomersClient": ".client",
    "Customers": ".api",
    "CustomersClient": ".client",
    "CustomersService": ".api",
    "FakeAsyncCustomers": ".fake",
    "FakeCustomers": ".fake",
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
