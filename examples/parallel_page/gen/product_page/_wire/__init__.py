# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models travel as protobuf. Each codec is loaded when it is first asked
for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalog import GET_PRODUCT_REQUEST_CODEC
    from .pricing import GET_PRICE_REQUEST_CODEC
    from .recommendations import SUGGEST_REQUEST_CODEC, SUGGEST_RESPONSE_CODEC
    from .reviews import SUMMARIZE_REQUEST_CODEC
    from .shared import (
        AVAILABILITY_CODEC,
        PRICE_CODEC,
        PRODUCT_CODEC,
        PRODUCT_NOT_FOUND_CODEC,
        REVIEW_SUMMARY_CODEC,
    )
    from .warehouse import GET_AVAILABILITY_REQUEST_CODEC

__all__ = [
    "AVAILABILITY_CODEC",
    "GET_AVAILABILITY_REQUEST_CODEC",
    "GET_PRICE_REQUEST_CODEC",
    "GET_PRODUCT_REQUEST_CODEC",
    "PRICE_CODEC",
    "PRODUCT_CODEC",
    "PRODUCT_NOT_FOUND_CODEC",
    "REVIEW_SUMMARY_CODEC",
    "SUGGEST_REQUEST_CODEC",
    "SUGGEST_RESPONSE_CODEC",
    "SUMMARIZE_REQUEST_CODEC",
]

_MODULES = {
    "AVAILABILITY_CODEC": ".shared",
    "GET_AVAILABILITY_REQUEST_CODEC": ".warehouse",
    "GET_PRICE_REQUEST_CODEC": ".pricing",
    "GET_PRODUCT_REQUEST_CODEC": ".catalog",
    "PRICE_CODEC": ".shared",
    "PRODUCT_CODEC": ".shared",
    "PRODUCT_NOT_FOUND_CODEC": ".shared",
    "REVIEW_SUMMARY_CODEC": ".shared",
    "SUGGEST_REQUEST_CODEC": ".recommendations",
    "SUGGEST_RESPONSE_CODEC": ".recommendations",
    "SUMMARIZE_REQUEST_CODEC": ".reviews",
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
