"""A YAML contract from a file to the frozen model."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from pathlib import Path

from ...contract.contract import Contract
from ...contract.meaning import meaning
from ...contract.options import OptionSpec
from ...diagnostics import ContractFault, Diagnostic
from .compose import compose
from .faults import Faults
from .lower.contract import lower
from .read import read_text
from .shape.root import language
from .source import YamlSource


def load(path: Path, *, options: tuple[OptionSpec, ...]) -> Contract:
    """Reads a contract. `options` are the blocks that the targets declare.

    Raises ContractFault with every diagnostic of the file, by position. Spans name the path as it was given.
    """
    return load_text(read_text(path), str(path), options=options)


def load_text(text: str, path: str, *, options: tuple[OptionSpec, ...]) -> Contract:
    """Reads a contract from text; `path` is what the diagnostics call it."""
    with _no_collection():
        return _load(text, path, options)


def _load(text: str, path: str, options: tuple[OptionSpec, ...]) -> Contract:
    faults = Faults(path)
    root = compose(text, path)
    contract = lower(root, language(options), faults)
    found = list(faults.found)
    if contract is not None:
        found += meaning(contract, YamlSource(root, faults))
    if contract is None or found:
        raise ContractFault(sorted(found, key=_position))
    return contract


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Holds the cycle collector off: it would walk the growing tree of nodes again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _position(found: Diagnostic) -> tuple[int, int, str]:
    span = found.span
    return (
        (0, 0, found.code.id)
        if span is None
        else (span.line, span.column, found.code.id)
    )
