"""A YAML contract from a file to the frozen model."""

from __future__ import annotations

from pathlib import Path

from ...contract.contract import Contract
from ...contract.options import OptionSpec
from ...diagnostics import ContractFault, Diagnostic
from .compose import compose
from .faults import Faults
from .lower.contract import lower
from .read import read_text
from .shape.root import language


def load(path: Path, *, options: tuple[OptionSpec, ...]) -> Contract:
    """Reads a contract. `options` are the blocks that the targets declare.

    Raises ContractFault with every diagnostic of the file, by position. Spans name the path as it was given.
    """
    return load_text(read_text(path), str(path), options=options)


def load_text(text: str, path: str, *, options: tuple[OptionSpec, ...]) -> Contract:
    """Reads a contract from text; `path` is what the diagnostics call it."""
    faults = Faults(path)
    contract = lower(compose(text, path), language(options), faults)
    if contract is None or faults.found:
        raise ContractFault(sorted(faults.found, key=_position))
    return contract


def _position(found: Diagnostic) -> tuple[int, int, str]:
    span = found.span
    return (
        (0, 0, found.code.id)
        if span is None
        else (span.line, span.column, found.code.id)
    )
