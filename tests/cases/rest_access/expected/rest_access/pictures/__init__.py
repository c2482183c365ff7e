# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service pictures."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AsyncPictures,
        PictureNotFoundError,
        Pictures,
        PicturesService,
        TitleTakenError,
    )
    from .client import AsyncPicturesClient, PicturesClient
    from .fake import FakeAsyncPictures, FakePictures

__all__ = [
    "AsyncPictures",
    "AsyncPicturesClient",
    "FakeAsyncPictures",
    "FakePictures",
    "PictureNotFoundError",
    "Pictures",
    "PicturesClient",
    "PicturesService",
    "TitleTakenError",
]

_MODULES = {
    "AsyncPictures": ".api",
    "AsyncPicturesClient": ".client",
    "FakeAsyncPictures": ".fake",
    "FakePictures": ".fake",
    "PictureNotFoundError": ".api",
    "Pictures": ".api",
    "PicturesClient": ".client",
    "PicturesService": ".api",
    "TitleTakenError": ".api",
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
