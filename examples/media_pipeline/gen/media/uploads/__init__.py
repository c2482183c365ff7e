# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Takes files in. The bytes go straight to object storage; this service hands out the
places.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AsyncUploads,
        FileTooLargeError,
        PartMissingError,
        QuotaExceededError,
        UploadNotFoundError,
        Uploads,
        UploadsService,
    )
    from .client import AsyncUploadsClient, UploadsClient
    from .fake import FakeAsyncUploads, FakeUploads

__all__ = [
    "AsyncUploads",
    "AsyncUploadsClient",
    "FakeAsyncUploads",
    "FakeUploads",
    "FileTooLargeError",
    "PartMissingError",
    "QuotaExceededError",
    "UploadNotFoundError",
    "Uploads",
    "UploadsClient",
    "UploadsService",
]

_MODULES = {
    "AsyncUploads": ".api",
    "AsyncUploadsClient": ".client",
    "FakeAsyncUploads": ".fake",
    "FakeUploads": ".fake",
    "FileTooLargeError": ".api",
    "PartMissingError": ".api",
    "QuotaExceededError": ".api",
    "UploadNotFoundError": ".api",
    "Uploads": ".api",
    "UploadsClient": ".client",
    "UploadsService": ".api",
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
