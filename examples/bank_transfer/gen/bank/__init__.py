# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Transfers of money; nothing is ever taken without being given, or given back."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .accounts.api import Accounts, AccountsService, AsyncAccounts
    from .accounts.client import AccountsClient, AsyncAccountsClient
    from .screening.api import AsyncScreening, Screening, ScreeningService
    from .screening.client import AsyncScreeningClient, ScreeningClient
    from .transfers.api import AsyncTransfers, Transfers, TransfersService
    from .transfers.client import AsyncTransfersClient, TransfersClient

__all__ = [
    "Accounts",
    "AccountsClient",
    "AccountsService",
    "AsyncAccounts",
    "AsyncAccountsClient",
    "AsyncScreening",
    "AsyncScreeningClient",
    "AsyncTransfers",
    "AsyncTransfersClient",
    "Screening",
    "ScreeningClient",
    "ScreeningService",
    "Transfers",
    "TransfersClient",
    "TransfersService",
]

_MODULES = {
    "Accounts": ".accounts.api",
    "AccountsClient": ".accounts.client",
    "AccountsService": ".accounts.api",
    "AsyncAccounts": ".accounts.api",
    "AsyncAccountsClient": ".accounts.client",
    "AsyncScreening": ".screening.api",
    "AsyncScreeningClient": ".screening.client",
    "AsyncTransfers": ".transfers.api",
    "AsyncTransfersClient": ".transfers.client",
    "Screening": ".screening.api",
    "ScreeningClient": ".screening.client",
    "ScreeningService": ".screening.api",
    "Transfers": ".transfers.api",
    "TransfersClient": ".transfers.client",
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
