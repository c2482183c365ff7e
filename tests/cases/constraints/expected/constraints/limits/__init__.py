# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service limits."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncLimits, Limits, LimitsService
    from .client import AsyncLimitsClient, LimitsClient
    from .fake import FakeAsyncLimits, FakeLimits

__all__ = [
    "AsyncLimits",
    "AsyncLimitsClient",
    "FakeAsyncLimits",
    "FakeLimits",
    "Limits",
    "LimitsClient",
    "LimitsService",
]

_MODULES = {
    "AsyncLimits": ".api",
    "AsyncLimitsClient": ".client",
    "FakeAsyncLimits": ".fake",
    "FakeLimits": ".fake",
    "Limits": ".api",
    "LimitsClient": ".client",
    "LimitsService": ".api",
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
