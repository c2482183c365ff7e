"""An `__init__` whose names are loaded when they are first asked for, so that importing it costs nothing."""

from __future__ import annotations

from collections.abc import Iterable

from ..records import dataclass
from .environment import render_module
from .imports import Symbol, all_key, relative_module


@dataclass(frozen=True, slots=True)
class _Export:
    symbol: Symbol
    name: str
    module: str


def lazy_package(package: str, doc: str, symbols: Iterable[Symbol]) -> str:
    """The text of `<package>/__init__.py`, offering `symbols` of the emitted package under their own names.

    `package` is the dotted path inside the emitted package; empty text is its root.
    """
    exports = [
        _Export(symbol, symbol.name, relative_module(symbol.module, package))
        for symbol in sorted(set(symbols), key=lambda symbol: all_key(symbol.name))
    ]
    return render_module(
        "lazy/init.py.j2", module=package, package=True, doc=doc, exports=exports
    )
