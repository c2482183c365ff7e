# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models travel as protobuf. Each codec is loaded when it is first asked
for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .prices import (
        BEAT_CODEC,
        FROZEN_CODEC,
        LOADED_CODEC,
        LOOK_REQUEST_CODEC,
        OFFER_CODEC,
        PRICE_CODEC,
        QUESTION_OF_A_VERY_PATIENT_CUSTOMER_WHO_WANTS_TO_KNOW_EVERYTHING_THAT_THERE_IS_CODEC,
        UNLISTED_CODEC,
        WATCH_REQUEST_CODEC,
    )

__all__ = [
    "BEAT_CODEC",
    "FROZEN_CODEC",
    "LOADED_CODEC",
    "LOOK_REQUEST_CODEC",
    "OFFER_CODEC",
    "PRICE_CODEC",
    "QUESTION_OF_A_VERY_PATIENT_CUSTOMER_WHO_WANTS_TO_KNOW_EVERYTHING_THAT_THERE_IS_CODEC",
    "UNLISTED_CODEC",
    "WATCH_REQUEST_CODEC",
]

_MODULES = {
    "BEAT_CODEC": ".prices",
    "FROZEN_CODEC": ".prices",
    "LOADED_CODEC": ".prices",
    "LOOK_REQUEST_CODEC": ".prices",
    "OFFER_CODEC": ".prices",
    "PRICE_CODEC": ".prices",
    "QUESTION_OF_A_VERY_PATIENT_CUSTOMER_WHO_WANTS_TO_KNOW_EVERYTHING_THAT_THERE_IS_CODEC": ".prices",
    "UNLISTED_CODEC": ".prices",
    "WATCH_REQUEST_CODEC": ".prices",
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
