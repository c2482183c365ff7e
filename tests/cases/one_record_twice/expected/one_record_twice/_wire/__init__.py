# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models travel as protobuf. Each codec is loaded when it is first asked
for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shared import NOTE_CODEC

__all__ = [
    "NOTE_CODEC",
]

_MODULES = {
    "NOTE_CODEC": ".shared",
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
