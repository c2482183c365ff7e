# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Transfers of money; nothing is ever taken without being given, or given back."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts.api import AccountsService, AsyncAccounts
    from .accounts.client import AsyncAccountsClient
    from .screening.api import AsyncScreening, ScreeningService
    from .screening.client import AsyncScreeningClient
    from .transfers.api import AsyncTransfers, TransfersService
    from .transfers.client import AsyncTransfersClient

__all__ = [
    "AccountsService",
    "AsyncAccounts",
    "AsyncAccountsClient",
    "AsyncScreening",
    "AsyncScreeningClient",
    "AsyncTransfers",
    "AsyncTransfersClient",
    "ScreeningService",
    "TransfersService",
]

_MODULES = {
    "AccountsService": ".accounts.api",
    "AsyncAccounts": ".accounts.api",
    "AsyncAccountsClient": ".accounts.client",
    "AsyncScreening": ".screening.api",
    "AsyncScreeningClient": ".screening.client",
    "AsyncTransfers": ".transfers.api",
    "AsyncTransfersClient": ".transfers.client",
    "ScreeningService": ".screening.api",
    "TransfersService": ".transfers.api",
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
