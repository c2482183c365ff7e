# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Leads every transfer through its steps, and takes back what was done when a later
step is refused.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AsyncTransfers,
        SameAccountError,
        TransferBlockedError,
        TransferNotFoundError,
        Transfers,
        TransfersService,
    )
    from .client import AsyncTransfersClient, TransfersClient
    from .fake import FakeAsyncTransfers, FakeTransfers

__all__ = [
    "AsyncTransfers",
    "AsyncTransfersClient",
    "FakeAsyncTransfers",
    "FakeTransfers",
    "SameAccountError",
    "TransferBlockedError",
    "TransferNotFoundError",
    "Transfers",
    "TransfersClient",
    "TransfersService",
]

_MODULES = {
    "AsyncTransfers": ".api",
    "AsyncTransfersClient": ".client",
    "FakeAsyncTransfers": ".fake",
    "FakeTransfers": ".fake",
    "SameAccountError": ".api",
    "TransferBlockedError": ".api",
    "TransferNotFoundError": ".api",
    "Transfers": ".api",
    "TransfersClient": ".client",
    "TransfersService": ".api",
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
