# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service profiles."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncProfiles, Profiles, ProfilesService
    from .client import AsyncProfilesClient, ProfilesClient
    from .fake import FakeAsyncProfiles, FakeProfiles

__all__ = [
    "AsyncProfiles",
    "AsyncProfilesClient",
    "FakeAsyncProfiles",
    "FakeProfiles",
    "Profiles",
    "ProfilesClient",
    "ProfilesService",
]

_MODULES = {
    "AsyncProfiles": ".api",
    "AsyncProfilesClient": ".client",
    "FakeAsyncProfiles": ".fake",
    "FakeProfiles": ".fake",
    "Profiles": ".api",
    "ProfilesClient": ".client",
    "ProfilesService": ".api",
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
