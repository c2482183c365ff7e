# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Charges cards, and gives the money back when an order is refused."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AsyncPayments,
        CardDeclinedError,
        ChargeVoidedError,
        Payments,
        PaymentsService,
    )
    from .client import AsyncPaymentsClient, PaymentsClient
    from .fake import FakeAsyncPayments, FakePayments

__all__ = [
    "AsyncPayments",
    "AsyncPaymentsClient",
    "CardDeclinedError",
    "ChargeVoidedError",
    "FakeAsyncPayments",
    "FakePayments",
    "Payments",
    "PaymentsClient",
    "PaymentsService",
]

_MODULES = {
    "AsyncPayments": ".api",
    "AsyncPaymentsClient": ".client",
    "CardDeclinedError": ".api",
    "ChargeVoidedError": ".api",
    "FakeAsyncPayments": ".fake",
    "FakePayments": ".fake",
    "Payments": ".api",
    "PaymentsClient": ".client",
    "PaymentsService": ".api",
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
