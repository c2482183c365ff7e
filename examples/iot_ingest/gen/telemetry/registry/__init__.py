# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Which devices there are, whose they are, and how they are set."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncRegistry, DeviceUnknownError, Registry, RegistryService
    from .client import AsyncRegistryClient, RegistryClient
    from .fake import FakeAsyncRegistry, FakeRegistry

__all__ = [
    "AsyncRegistry",
    "AsyncRegistryClient",
    "DeviceUnknownError",
    "FakeAsyncRegistry",
    "FakeRegistry",
    "Registry",
    "RegistryClient",
    "RegistryService",
]

_MODULES = {
    "AsyncRegistry": ".api",
    "AsyncRegistryClient": ".client",
    "DeviceUnknownError": ".api",
    "FakeAsyncRegistry": ".fake",
    "FakeRegistry": ".fake",
    "Registry": ".api",
    "RegistryClient": ".client",
    "RegistryService": ".api",
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
