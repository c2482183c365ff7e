# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The accounts of payers. Money is reserved first, and leaves when the payee's side has
it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AccountNotFoundError, Accounts, AccountsService, AsyncAccounts
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
