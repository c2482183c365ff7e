# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .library import (
        AllBooksRequest,
        AllBooksResponse,
        AnythingRequest,
        AnythingResponse,
        Book,
        CountBooksResponse,
        CreateBookRequest,
        DeleteBooksRequest,
        DeleteBooksResponse,
        EscapedRequest,
        ExistsRequest,
        File,
        Filter,
        GetMessageRequest,
        GetMessageResponse,
        GetShelfRequest,
        Kind,
        ListBooksRequest,
        ListBooksResponse,
        MoveBookRequest,
        Page,
        ReadFileRequest,
        SayRequest,
        SayResponse,
        Secret,
        Shelf,
        UpdateBookRequest,
        Years,
    )

__all__ = [
    "AllBooksRequest",
    "AllBooksResponse",
    "AnythingRequest",
    "AnythingResponse",
    "Book",
    "CountBooksResponse",
    "CreateBookRequest",
    "DeleteBooksRequest",
    "DeleteBooksResponse",
    "EscapedRequest",
    "ExistsRequest",
    "File",
    "Filter",
    "GetMessageRequest",
    "GetMessageResponse",
    "GetShelfRequest",
    "Kind",
    "ListBooksRequest",
    "ListBooksResponse",
    "MoveBookRequest",
    "Page",
    "ReadFileRequest",
    "SayRequest",
    "SayResponse",
    "Secret",
    "Shelf",
    "UpdateBookRequest",
    "Years",
]

_MODULES = {
    "AllBooksRequest": ".library",
    "AllBooksResponse": ".library",
    "AnythingRequest": ".library",
    "AnythingResponse": ".library",
    "Book": ".library",
    "CountBooksResponse": ".library",
    "CreateBookRequest": ".library",
    "DeleteBooksRequest": ".library",
    "DeleteBooksResponse": ".library",
    "EscapedRequest": ".library",
    "ExistsRequest": ".library",
    "File": ".library",
    "Filter": ".library",
    "GetMessageRequest": ".library",
    "GetMessageResponse": ".library",
    "GetShelfRequest": ".library",
    "Kind": ".library",
    "ListBooksRequest": ".library",
    "ListBooksResponse": ".library",
    "MoveBookRequest": ".library",
    "Page": ".library",
    "ReadFileRequest": ".library",
    "SayRequest": ".library",
    "SayResponse": ".library",
    "Secret": ".library",
    "Shelf": ".library",
    "UpdateBookRequest": ".library",
    "Years": ".library",
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
