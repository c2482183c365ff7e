# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""\"\"\" Three quotes at the start, and at the end ''' \\N{DASH} \\x00 \\" a backslash
\\ */ // # noqa # type: ignore
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .texts.api import AsyncTexts, Texts, TextsService
    from .texts.client import AsyncTextsClient, TextsClient

__all__ = [
    "AsyncTexts",
    "AsyncTextsClient",
    "Texts",
    "TextsClient",
    "TextsService",
]

_MODULES = {
    "AsyncTexts": ".texts.api",
    "AsyncTextsClient": ".texts.client",
    "Texts": ".texts.api",
    "TextsClient": ".texts.client",
    "TextsService": ".texts.api",
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
