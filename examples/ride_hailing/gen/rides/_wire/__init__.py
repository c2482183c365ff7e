# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models travel as protobuf. Each codec is loaded when it is first asked
for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dispatch import OFFER_ANSWER_CODEC
    from .fares import QUOTE_CODEC, REDEEM_QUOTE_REQUEST_CODEC
    from .fleet import OFFER_CODEC
    from .shared import POSITION_CODEC
    from .trips import END_TRIP_CODEC, TRIP_CODEC

__all__ = [
    "END_TRIP_CODEC",
    "OFFER_ANSWER_CODEC",
    "OFFER_CODEC",
    "POSITION_CODEC",
    "QUOTE_CODEC",
    "REDEEM_QUOTE_REQUEST_CODEC",
    "TRIP_CODEC",
]

_MODULES = {
    "END_TRIP_CODEC": ".trips",
    "OFFER_ANSWER_CODEC": ".dispatch",
    "OFFER_CODEC": ".fleet",
    "POSITION_CODEC": ".shared",
    "QUOTE_CODEC": ".fares",
    "REDEEM_QUOTE_REQUEST_CODEC": ".fares",
    "TRIP_CODEC": ".trips",
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
