# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The front door for devices. Holds nothing; a reading is answered for when the broker
has it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AsyncIngest,
        ClockWrongError,
        DeviceUnknownError,
        Ingest,
        IngestService,
    )
    from .client import AsyncIngestClient, IngestClient
    from .fake import FakeAsyncIngest, FakeIngest

__all__ = [
    "AsyncIngest",
    "AsyncIngestClient",
    "ClockWrongError",
    "DeviceUnknownError",
    "FakeAsyncIngest",
    "FakeIngest",
    "Ingest",
    "IngestClient",
    "IngestService",
]

_MODULES = {
    "AsyncIngest": ".api",
    "AsyncIngestClient": ".client",
    "ClockWrongError": ".api",
    "DeviceUnknownError": ".api",
    "FakeAsyncIngest": ".fake",
    "FakeIngest": ".fake",
    "Ingest": ".api",
    "IngestClient": ".client",
    "IngestService": ".api",
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
