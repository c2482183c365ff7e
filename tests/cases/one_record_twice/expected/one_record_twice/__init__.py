# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract one_record_twice describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .notes.api import AsyncNotes, Notes, NotesService
    from .notes.client import AsyncNotesClient, NotesClient

__all__ = [
    "AsyncNotes",
    "AsyncNotesClient",
    "Notes",
    "NotesClient",
    "NotesService",
]

_MODULES = {
    "AsyncNotes": ".notes.api",
    "AsyncNotesClient": ".notes.client",
    "Notes": ".notes.api",
    "NotesClient": ".notes.client",
    "NotesService": ".notes.api",
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
