# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract renamed describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .bank.api import AsyncBank, Bank, BankService
    from .bank.client import AsyncBankClient, BankClient

__all__ = [
    "AsyncBank",
    "AsyncBankClient",
    "Bank",
    "BankClient",
    "BankService",
]

_MODULES = {
    "AsyncBank": ".bank.api",
    "AsyncBankClient": ".bank.client",
    "Bank": ".bank.api",
    "BankClient": ".bank.client",
    "BankService": ".bank.api",
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
