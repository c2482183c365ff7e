# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract every_default describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .settings.api import AsyncSettings, Settings, SettingsService
    from .settings.client import AsyncSettingsClient, SettingsClient

__all__ = [
    "AsyncSettings",
    "AsyncSettingsClient",
    "Settings",
    "SettingsClient",
    "SettingsService",
]

_MODULES = {
    "AsyncSettings": ".settings.api",
    "AsyncSettingsClient": ".settings.client",
    "Settings": ".settings.api",
    "SettingsClient": ".settings.client",
    "SettingsService": ".settings.api",
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
