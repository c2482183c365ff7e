# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service ledger."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncLedger, Ledger, LedgerService
    from .client import AsyncLedgerClient, LedgerClient
    from .fake import FakeAsyncLedger, FakeLedger

__all__ = [
    "AsyncLedger",
    "AsyncLedgerClient",
    "FakeAsyncLedger",
    "FakeLedger",
    "Ledger",
    "LedgerClient",
    "LedgerService",
]

_MODULES = {
    "AsyncLedger": ".api",
    "AsyncLedgerClient": ".client",
    "FakeAsyncLedger": ".fake",
    "FakeLedger": ".fake",
    "Ledger": ".api",
    "LedgerClient": ".client",
    "LedgerService": ".api",
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
