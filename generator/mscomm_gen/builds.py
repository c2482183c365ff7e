"""What `build` and `check` do: one contract or several, each with its own output.

Without typer, which takes longer to load than an edit takes to build: `entry` comes here past it.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from . import pipeline
from .diagnostics import ContractFault, Diagnostic, Severity
from .freshness import locate
from .stale import stale_files
from .telling import BAD, FINDINGS, FINE, Format, tell


def build(
    contracts: Sequence[Path],
    out: Path | None = None,
    *,
    locked: bool = False,
    service: str | None = None,
    fail_on_change: bool = False,
    report_format: Format = Format.TEXT,
) -> int:
    """Writes the outputs, and says what became of every file. Answers the exit code."""

    def one(contract: Path, place: Path) -> tuple[bool, Iterable[Diagnostic]]:
        result = pipeline.build(contract, place, locked=locked, service=service)
        if report_format.is_read_by_people:
            _tell_lines(_written(result, place))
        return result.changes.any or result.lock_path is not None, result.warnings

    changed, code = _each(contracts, out, report_format, one)
    if code or not (changed and fail_on_change):
        return code
    if report_format.is_read_by_people:
        print("the output changed: add it to the commit")
    return FINDINGS


def check(
    contracts: Sequence[Path],
    out: Path | None = None,
    *,
    service: str | None = None,
    report_format: Format = Format.TEXT,
) -> int:
    """Says whether the outputs are up to date, and what differs. Answers the exit code."""

    def one(contract: Path, place: Path) -> tuple[bool, Iterable[Diagnostic]]:
        result = pipeline.check(contract, place, service=service)
        stale = result.changes.any or result.lock_path is not None
        mend = _command(contract, out, service)
        if report_format.is_read_by_people:
            if stale:
                _tell_stale(result, place, mend)
            else:
                print(f"up to date: {len(result.changes.left)} files")
        if not stale or report_format is Format.TEXT:
            return stale, result.warnings
        return stale, (*result.warnings, *stale_files(place, result.changes, mend))

    stale, code = _each(contracts, out, report_format, one)
    return code or (FINDINGS if stale else FINE)


def asked(
    command: str,
    contracts: Sequence[str],
    out: str | None,
    service: str | None,
    flags: Collection[str],
) -> int:
    """`build` or `check` with words of the command line that `entry` has understood. Answers the exit code."""
    paths, place = [*map(Path, contracts)], None if out is None else Path(out)
    try:
        if command == "check":
            return check(paths, place, service=service)
        return build(
            paths,
            place,
            service=service,
            locked="--locked" in flags,
            fail_on_change="--fail-on-change" in flags,
        )
    except KeyboardInterrupt:
        # As typer has it.
        return 130


def _each(
    contracts: Sequence[Path],
    out: Path | None,
    report_format: Format,
    one: Callable[[Path, Path], tuple[bool, Iterable[Diagnostic]]],
) -> tuple[bool, int]:
    """Does `one` with every contract and its output folder, and tells all findings together.

    Answers whether `one` did for any, and the exit code; a faulty contract does not keep the others from their turn.
    Findings that are errors make the code 1, once everything is done.
    """
    found: list[Diagnostic] = []
    did = faulty = False
    for contract in contracts:
        try:
            said, warnings = one(contract, _out(contract, out))
            did = did or said
            found += warnings
        except ContractFault as fault:
            faulty = True
            found += fault.diagnostics
    tell(found, report_format)
    if faulty:
        return did, BAD
    wrong = any(each.severity is Severity.ERROR for each in found)
    return did, FINDINGS if wrong else FINE


def _out(contract: Path, out: Path | None) -> Path:
    # As given, so that messages name the folder the way the user does.
    return (
        out
        if out is not None
        else Path(contract.parent, Path(locate(str(contract), None)[1]).name)
    )


def _written(result: pipeline.BuildResult, out: Path) -> list[tuple[str, Path]]:
    """What became of every file, and the lock first, where it changed."""
    changes = result.changes
    lines = _lines(
        out,
        wrote=changes.wrote,
        replaced=changes.replaced,
        removed=changes.removed,
        left=changes.left,
    )
    if result.lock_path is not None:
        lines.insert(
            0, ("wrote" if result.lock_is_new else "replaced", result.lock_path)
        )
    return lines


def _tell_stale(result: pipeline.BuildResult, out: Path, mend: str) -> None:
    changes = result.changes
    lines = _lines(
        out,
        missing=changes.wrote,
        stale=changes.replaced,
        superfluous=changes.removed,
        edited=changes.edited,
    )
    if result.lock_path is not None:
        lines.insert(
            0, ("missing" if result.lock_is_new else "stale", result.lock_path)
        )
    _tell_lines(lines)
    if result.difference:
        print(result.difference, end="")
    if changes.edited:
        print(
            "edited by hand: carry the edit into the contract or your own code; "
            "then delete the file, and"
        )
    print(f"run: {mend}")


def _lines(out: Path, **files: list[str]) -> list[tuple[str, Path]]:
    """Word and path of every file, by path."""
    named = [(path, word) for word, paths in files.items() for path in paths]
    return [(word, out / path) for path, word in sorted(named)]


def _tell_lines(lines: Iterable[tuple[str, Path]]) -> None:
    for word, path in lines:
        print(f"{word:<12}{path}")


def _command(contract: Path, out: Path | None, service: str | None) -> str:
    """The command that brings the output up to date."""
    words = ["mscomm-gen", "build", str(contract)]
    words += ["--service", service] if service else []
    words += ["--out", str(out)] if out else []
    return shlex.join(words)
