# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service accounts."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AccountNotFoundError,
        Accounts,
        AccountsService,
        AsyncAccounts,
        InsufficientFundsError,
    )
    from .client import AccountsClient, AsyncAccountsClient
    from .fake import FakeAccounts, FakeAsyncAccounts

__all__ = [
    "AccountNotFoundError",
    "Accounts",
    "AccountsClient",
    "AccountsService",
    "AsyncAccounts",
    "AsyncAccountsClient",
    "FakeAccounts",
    "FakeAsyncAccounts",
    "InsufficientFundsError",
]

_MODULES = {
    "AccountNotFoundError": ".api",
    "Accounts": ".api",
    "AccountsClient": ".client",
    "AccountsService": ".api",
    "AsyncAccounts": ".api",
    "AsyncAccountsClient": ".client",
    "FakeAccounts": ".fake",
    "FakeAsyncAccounts": ".fake",
    "InsufficientFundsError": ".api",
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
