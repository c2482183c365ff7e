# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract acme.customers.v1 describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .customers.api import AsyncCustomers, Customers, CustomersService
    from .customers.client import AsyncCustomersClient, CustomersClient

__all__ = [
    "AsyncCustomers",
    "AsyncCustomersClient",
    "Customers",
    "CustomersClient",
    "CustomersService",
]

_MODULES = {
    "AsyncCustomers": ".customers.api",
    "AsyncCustomersClient": ".customers.client",
    "Customers": ".customers.api",
    "CustomersClient": ".customers.client",
    "CustomersService": ".customers.api",
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
