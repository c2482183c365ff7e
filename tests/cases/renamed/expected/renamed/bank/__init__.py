# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service bank."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncBank, Bank, BankService
    from .client import AsyncBankClient, BankClient
    from .fake import FakeAsyncBank, FakeBank

__all__ = [
    "AsyncBank",
    "AsyncBankClient",
    "Bank",
    "BankClient",
    "BankService",
    "FakeAsyncBank",
    "FakeBank",
]

_MODULES = {
    "AsyncBank": ".api",
    "AsyncBankClient": ".client",
    "Bank": ".api",
    "BankClient": ".client",
    "BankService": ".api",
    "FakeAsyncBank": ".fake",
    "FakeBank": ".fake",
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
