"""A YAML contract from a file to the frozen model."""

from __future__ import annotations

from pathlib import Path

from ...contract.contract import Contract
from ...contract.meaning import meaning
from ...contract.options import OptionSpec
from ...contract.reads import UNWATCHED, Reads
from ...diagnostics import ContractFault, Diagnostic
from ..base import Open, refuse
from .compose import compose
from .faults import Faults
from .include import assemble
from .lower.contract import lower
from .read import read_text
from .shape.root import language
from .source import YamlSource
from .uncollected import no_collection


def load(
    path: Path,
    *,
    options: tuple[OptionSpec, ...],
    reads: Reads = UNWATCHED,
    opens: Open = refuse,
) -> Contract:
    """Reads a contract and what it includes. `options` are the blocks that the targets declare.

    `reads` is told of every file that is looked at; `opens` opens what stands under `uses:`.
    Raises ContractFault with every diagnostic, by file and position. Spans name the path as it was given.
    """
    text = read_text(path, reads)
    return load_text(text, str(path), options=options, reads=reads, opens=opens)


def load_text(
    text: str,
    path: str,
    *,
    options: tuple[OptionSpec, ...],
    reads: Reads = UNWATCHED,
    opens: Open = refuse,
) -> Contract:
    """Reads a contract from text; `path` is what the diagnostics call it, and where `include:` starts from."""
    with no_collection():
        return _load(text, path, options, reads, opens)


def _load(
    text: str,
    path: str,
    options: tuple[OptionSpec, ...],
    reads: Reads,
    opens: Open,
) -> Contract:
    faults = Faults(path)
    words = language(options)
    tree = assemble(compose(text, path), words, faults, reads)
    contract = lower(tree, words, faults, opens)
    found = list(faults.found)
    if contract is not None:
        found += meaning(contract, YamlSource(tree, faults))
    if contract is None or found:
        raise ContractFault(in_order(found, tree.files))
    return contract


def in_order(found: list[Diagnostic], files: list[str]) -> list[Diagnostic]:
    """Diagnostics by file, in the order the files were read, and by position; what has no position first."""
    order = {path: index for index, path in enumerate(files)}

    def position(one: Diagnostic) -> tuple[int, int, int, str]:
        span = one.span
        if span is None:
            return (-1, 0, 0, one.code.id)
        return (
            order.get(span.path, len(order)),
            span.line,
            span.column,
            one.code.id,
        )

    return sorted(found, key=position)
