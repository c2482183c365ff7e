# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract equal_shapes describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .letters.api import AsyncLetters, Letters, LettersService
    from .letters.client import AsyncLettersClient, LettersClient
    from .parcels.api import AsyncParcels, Parcels, ParcelsService
    from .parcels.client import AsyncParcelsClient, ParcelsClient

__all__ = [
    "AsyncLetters",
    "AsyncLettersClient",
    "AsyncParcels",
    "AsyncParcelsClient",
    "Letters",
    "LettersClient",
    "LettersService",
    "Parcels",
    "ParcelsClient",
    "ParcelsService",
]

_MODULES = {
    "AsyncLetters": ".letters.api",
    "AsyncLettersClient": ".letters.client",
    "AsyncParcels": ".parcels.api",
    "AsyncParcelsClient": ".parcels.client",
    "Letters": ".letters.api",
    "LettersClient": ".letters.client",
    "LettersService": ".letters.api",
    "Parcels": ".parcels.api",
    "ParcelsClient": ".parcels.client",
    "ParcelsService": ".parcels.api",
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
