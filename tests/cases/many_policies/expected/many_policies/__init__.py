# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract many_policies describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .core.api import AsyncCore, Core, CoreService
    from .core.client import AsyncCoreClient, CoreClient
    from .web.api import AsyncWeb, Web, WebService
    from .web.client import AsyncWebClient, WebClient

__all__ = [
    "AsyncCore",
    "AsyncCoreClient",
    "AsyncWeb",
    "AsyncWebClient",
    "Core",
    "CoreClient",
    "CoreService",
    "Web",
    "WebClient",
    "WebService",
]

_MODULES = {
    "AsyncCore": ".core.api",
    "AsyncCoreClient": ".core.client",
    "AsyncWeb": ".web.api",
    "AsyncWebClient": ".web.client",
    "Core": ".core.api",
    "CoreClient": ".core.client",
    "CoreService": ".core.api",
    "Web": ".web.api",
    "WebClient": ".web.client",
    "WebService": ".web.api",
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
