# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract int64_as_text describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ledger.api import AsyncLedger, Ledger, LedgerService
    from .ledger.client import AsyncLedgerClient, LedgerClient

__all__ = [
    "AsyncLedger",
    "AsyncLedgerClient",
    "Ledger",
    "LedgerClient",
    "LedgerService",
]

_MODULES = {
    "AsyncLedger": ".ledger.api",
    "AsyncLedgerClient": ".ledger.client",
    "Ledger": ".ledger.api",
    "LedgerClient": ".ledger.client",
    "LedgerService": ".ledger.api",
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
