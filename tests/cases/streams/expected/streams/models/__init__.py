# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .prices import (
        Beat,
        Frozen,
        Loaded,
        LookRequest,
        Offer,
        Price,
        QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs,
        Unlisted,
        WatchRequest,
    )

__all__ = [
    "Beat",
    "Frozen",
    "Loaded",
    "LookRequest",
    "Offer",
    "Price",
    "QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs",
    "Unlisted",
    "WatchRequest",
]

_MODULES = {
    "Beat": ".prices",
    "Frozen": ".prices",
    "Loaded": ".prices",
    "LookRequest": ".prices",
    "Offer": ".prices",
    "Price": ".prices",
    "QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs": ".prices",
    "Unlisted": ".prices",
    "WatchRequest": ".prices",
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
