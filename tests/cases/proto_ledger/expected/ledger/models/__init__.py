# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .book_service import AccountClosed, Entry, ListRequest, ListResponse, Posted
    from .entry_posted import EntryPosted

__all__ = [
    "AccountClosed",
    "Entry",
    "EntryPosted",
    "ListRequest",
    "ListResponse",
    "Posted",
]

_MODULES = {
    "AccountClosed": ".book_service",
    "Entry": ".book_service",
    "EntryPosted": ".entry_posted",
    "ListRequest": ".book_service",
    "ListResponse": ".book_service",
    "Posted": ".book_service",
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
