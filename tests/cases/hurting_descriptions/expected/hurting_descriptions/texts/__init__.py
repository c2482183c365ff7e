# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ends with a backslash \\"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncTexts, Texts, TextsService, TornError
    from .client import AsyncTextsClient, TextsClient
    from .fake import FakeAsyncTexts, FakeTexts

__all__ = [
    "AsyncTexts",
    "AsyncTextsClient",
    "FakeAsyncTexts",
    "FakeTexts",
    "Texts",
    "TextsClient",
    "TextsService",
    "TornError",
]

_MODULES = {
    "AsyncTexts": ".api",
    "AsyncTextsClient": ".client",
    "FakeAsyncTexts": ".fake",
    "FakeTexts": ".fake",
    "Texts": ".api",
    "TextsClient": ".client",
    "TextsService": ".api",
    "TornError": ".api",
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
