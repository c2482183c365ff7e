# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service drawing."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncDrawing, Drawing, DrawingService
    from .client import AsyncDrawingClient, DrawingClient
    from .fake import FakeAsyncDrawing, FakeDrawing

__all__ = [
    "AsyncDrawing",
    "AsyncDrawingClient",
    "Drawing",
    "DrawingClient",
    "DrawingService",
    "FakeAsyncDrawing",
    "FakeDrawing",
]

_MODULES = {
    "AsyncDrawing": ".api",
    "AsyncDrawingClient": ".client",
    "Drawing": ".api",
    "DrawingClient": ".client",
    "DrawingService": ".api",
    "FakeAsyncDrawing": ".fake",
    "FakeDrawing": ".fake",
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
