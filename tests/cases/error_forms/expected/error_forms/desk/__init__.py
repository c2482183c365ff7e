# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service desk."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AsyncDesk,
        BrokenError,
        BusyError,
        Desk,
        DeskPermissionDeniedError,
        DeskService,
        ItemAlreadyExistsError,
        ItemNotFoundError,
        LateError,
        LimitError,
        TooHeavyError,
        VersionConflictError,
    )
    from .client import AsyncDeskClient, DeskClient
    from .fake import FakeAsyncDesk, FakeDesk

__all__ = [
    "AsyncDesk",
    "AsyncDeskClient",
    "BrokenError",
    "BusyError",
    "Desk",
    "DeskClient",
    "DeskPermissionDeniedError",
    "DeskService",
    "FakeAsyncDesk",
    "FakeDesk",
    "ItemAlreadyExistsError",
    "ItemNotFoundError",
    "LateError",
    "LimitError",
    "TooHeavyError",
    "VersionConflictError",
]

_MODULES = {
    "AsyncDesk": ".api",
    "AsyncDeskClient": ".client",
    "BrokenError": ".api",
    "BusyError": ".api",
    "Desk": ".api",
    "DeskClient": ".client",
    "DeskPermissionDeniedError": ".api",
    "DeskService": ".api",
    "FakeAsyncDesk": ".fake",
    "FakeDesk": ".fake",
    "ItemAlreadyExistsError": ".api",
    "ItemNotFoundError": ".api",
    "LateError": ".api",
    "LimitError": ".api",
    "TooHeavyError": ".api",
    "VersionConflictError": ".api",
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
