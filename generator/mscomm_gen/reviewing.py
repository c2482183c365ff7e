"""Load two states of a contract and review what changed between them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from . import pipeline
from .contract.lock import with_used
from .contract.waivers import waivers_of
from .cross_forms import as_proto, carried, placed
from .diagnostics import ContractFault, Diagnostic, Related, Span
from .emit.effective_settings import EffectiveSettings
from .review.advice import Advised, introduced
from .review.base import Base, open_base
from .review.codes import BROKEN_BASE
from .review.compare import compare
from .review.model import Change, Finding, Report
from .review.pairing import pair
from .review.protobuf.compare import compare as compare_protobuf
from .review.protobuf.loading import load as load_protobuf
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
    return _side(pipeline.load(path))


def _side(loaded: pipeline.Loaded) -> Side:
    contract = loaded.contract
    numbers = with_used(loaded.lock, contract)
    locked = loaded.lock_text is not None or contract.wire_names is not None
    return Side(contract, numbers, EffectiveSettings(contract), locked)


def review(against: str, contract: Path, today: date) -> Reviewed:
    """What changed from `against` (a file, or a commit) to `contract`.

    Raises ContractFault where one of the two does not load or there is nothing to compare with.
    """
    with open_base(against, contract) as base:
        if base.path is not None and _is_proto(base.path) is not _is_proto(contract):
            changes, advice, name = _across(base, base.path, contract)
        elif _is_proto(contract):
            changes, advice, name = _protobuf(base, contract)
        else:
            changes, advice, name = _contracts(base, contract)
        changes = tuple(_shown(each, base) for each in changes)
    waivers = read_waivers(waivers_of(contract))
    report = Report(
        name,
        base.said,
        waived(changes, waivers, today),
        waived(advice, waivers, today),
    )
    return Reviewed(report, expired(waivers, today))


Found = tuple[tuple[Change, ...], tuple[Finding, ...], str]


def _contracts(base: Base, contract: Path) -> Found:
    new = pipeline.load(contract)
    if base.path is None:
        return (), (), new.contract.name
    with _base_faults(base):
        old = pipeline.load(base.path)
    before, after = _side(old), _side(new)
    changes = compare(before, after)
    advice = introduced(_advised(old), _advised(new), pair(before, after))
    return changes, advice, new.contract.name


def _protobuf(base: Base, contract: Path) -> Found:
    new = load_protobuf(contract, contract.name)
    if base.path is None:
        return (), (), contract.stem
    with _base_faults(base):
        old = load_protobuf(base.path, contract.name, base.root)
    return compare_protobuf(old, new), (), contract.stem


def _is_proto(path: Path) -> bool:
    return path.suffix == ".proto"


def _across(base: Base, before: Path, contract: Path) -> Found:
    """A contract against a .proto file, or the other way: what both say, which is what calls carry over gRPC."""
    if _is_proto(contract):
        new = load_protobuf(contract, contract.name)
        with _base_faults(base):
            one = as_proto(pipeline.load(before), contract.name)
        changes = compare_protobuf(one.schema, carried(new))
        return placed(changes, one, None), (), contract.stem
    other = as_proto(pipeline.load(contract), before.name)
    with _base_faults(base):
        old = load_protobuf(before, before.name, base.root)
    changes = compare_protobuf(carried(old), other.schema)
    return placed(changes, None, other), (), other.loaded.contract.name


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
        yield Diagnostic(
            BROKEN_BASE,
            f"the contract to compare with has a fault: {fault.code} {fault.message}",
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
