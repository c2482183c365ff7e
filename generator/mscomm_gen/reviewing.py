"""Load two states of a contract and review what changed between them."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from . import pipeline
from .contract.waivers import waivers_of
from .cross_forms.across import Across
from .cross_forms.alignment import Alignment
from .cross_forms.grpc_paths import other_paths
from .cross_forms.language import InLanguage
from .cross_forms.options import other_options
from .cross_forms.protos import Protos
from .cross_forms.reserved import numbers
from .cross_forms.written import Written, load_proto
from .diagnostics import ContractFault, Diagnostic, Related, Span
from .emit.effective_settings import EffectiveSettings
from .review.advice import Advised, introduced
from .review.base import Base, open_base
from .review.codes import BROKEN_BASE
from .review.compare import compare
from .review.model import Change, Finding, Report
from .review.pairing import pair
from .review.protobuf.registry import RULES as PROTOBUF_RULES
from .review.registry import RULES
from .review.render.findings import diagnostics
from .review.side import Side
from .review.waivers import expired, read_waivers, waived


@dataclasses.dataclass(frozen=True, slots=True)
class Reviewed:
    """A report, and what is wrong with the waivers."""

    report: Report
    faults: tuple[Diagnostic, ...]


def side(path: Path) -> Side:
    """A contract as one side of a review. Raises ContractFault."""
    return _side(read(path))


def _side(one: Written) -> Side:
    contract = one.loaded.contract
    locked = one.loaded.lock_text is not None or contract.wire_names is not None
    return Side(contract, numbers(one), EffectiveSettings(contract), locked)


def review(against: str, contract: Path, today: date) -> Reviewed:
    """What changed from `against` (a file, or a commit) to `contract`.

    Raises ContractFault where one of the two does not load or there is nothing to compare with.
    """
    with open_base(against, contract) as base:
        changes, advice, name = _found(base, contract)
        changes = tuple(_shown(each, base) for each in changes)
    waivers = read_waivers(waivers_of(contract))
    report = Report(
        name,
        base.said,
        waived(changes, waivers, today),
        waived(advice, waivers, today),
        str(contract),
    )
    return Reviewed(report, expired(waivers, today))


def read(path: Path, called: str | None = None) -> Written:
    """A contract in whatever form, and as protobuf where it is a .proto file. Raises ContractFault."""
    return load_proto(path, called) if _is_proto(path) else Written(pipeline.load(path))


def _is_proto(path: Path) -> bool:
    return path.suffix.lower() == ".proto"


Found = tuple[tuple[Change, ...], tuple[Finding, ...], str]


def _found(base: Base, contract: Path) -> Found:
    new = read(contract)
    # A package has several files, and several of these are called alike: what imports call one is its own.
    name = new.root or new.loaded.contract.name
    if base.path is None:
        return (), (), name
    with _base_faults(base):
        old = read(base.path, new.root)
    return *compared(old, new), name


Compared = tuple[tuple[Change, ...], tuple[Finding, ...]]


def compared(old: Written, new: Written) -> Compared:
    """What changed from one contract to another, whatever their forms, and what the checks find since."""
    if old.is_language and new.is_language:
        changes, advice = _contracts(old, new)
        return (*changes, *other_options(old, new)), advice
    if old.is_language is not new.is_language:
        return _across(old, new)
    return _protos(old, new)


def _contracts(old: Written, new: Written) -> Compared:
    """Two contracts of the language."""
    before, after = _side(old), _side(new)
    pairs = pair(before, after)
    paths = other_paths(before.contract, after.contract, pairs)
    advice = introduced(_advised(old.loaded), _advised(new.loaded), pairs)
    return compare(before, after, more=paths), advice


def _protos(old: Written, new: Written) -> Compared:
    """Two .proto files."""
    protos = Protos(old, new)
    advice = introduced(_advised(old.loaded), _advised(new.loaded), protos.pairs)
    return protos.changes(), advice


def _across(old: Written, new: Written) -> Compared:
    """A contract of the language against a .proto file, or the other way."""
    own, proto = (new, old) if new.is_language else (old, new)
    across = Across(Alignment(InLanguage(own.loaded), proto), proto is new)
    if proto.emitted:
        return across.changes(), ()
    # What is not asked of .proto files would be new as soon as their contract is in YAML.
    contract = dataclasses.replace(across.aligned.contract, protobuf=None)
    said = dataclasses.replace(proto.loaded, contract=contract)
    before, after = (own.loaded, said) if proto is new else (said, own.loaded)
    return across.changes(), introduced(_advised(before), _advised(after), across.pairs)


def _advised(loaded: pipeline.Loaded) -> Advised:
    recommended = pipeline.recommended(loaded)
    return Advised(pipeline.findings(loaded, recommended), recommended)


@contextmanager
def _base_faults(base: Base) -> Iterator[None]:
    """Says of a fault of the old side that it is one, and where it lies there."""
    try:
        yield
    except ContractFault as fault:
        if base.root is None:
            raise
        raise ContractFault(_of_base(fault.diagnostics, base)) from None


def _of_base(faults: Iterable[Diagnostic], base: Base) -> Iterator[Diagnostic]:
    def moved(span: Span) -> Span:
        # No file of this name lies on the disk, so that no line of the wrong one is shown.
        return dataclasses.replace(span, path=f"{base.said}:{base.shown(span.path)}")

    missing = (
        f"; submodules that are not there: {', '.join(base.absent)} (`git submodule update --init`)"
        if base.absent
        else ""
    )
    for fault in faults:
        # Where the files lie for the moment says nothing to anybody.
        told = fault.message
        if base.root is not None:
            told = told.replace(f"{base.root}{os.sep}", "")
            told = told.replace(str(base.root), "the top of the repository")
        yield Diagnostic(
            BROKEN_BASE,
            f"the contract to compare with has a fault: {fault.code} {told}",
            moved(fault.span) if fault.span is not None else None,
            f"compare with a commit at which it loads, or review once a good one is merged{missing}",
            related=tuple(
                Related(moved(each.span), each.message) for each in fault.related
            ),
        )


def _shown(change: Change, base: Base) -> Change:
    return dataclasses.replace(change, before=_moved(change.before, base.shown))


def _moved(span: Span | None, shown: Callable[[str], str]) -> Span | None:
    return None if span is None else dataclasses.replace(span, path=shown(span.path))


def findings(report: Report) -> tuple[Diagnostic, ...]:
    """A report as diagnostics, for SARIF and annotations."""
    rules = {
        **{rule.id: rule.looks_at for rule in RULES},
        **{rule.id: rule.looks_at for rule in PROTOBUF_RULES},
    }
    return diagnostics(report, rules)
