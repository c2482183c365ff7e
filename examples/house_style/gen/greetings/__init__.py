# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract greetings describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .greeter.api import AsyncGreeter, Greeter, GreeterService
    from .greeter.client import AsyncGreeterClient, GreeterClient

__all__ = [
    "AsyncGreeter",
    "AsyncGreeterClient",
    "Greeter",
    "GreeterClient",
    "GreeterService",
]

_MODULES = {
    "AsyncGreeter": ".greeter.api",
    "AsyncGreeterClient": ".greeter.client",
    "Greeter": ".greeter.api",
    "GreeterClient": ".greeter.client",
    "GreeterService": ".greeter.api",
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
