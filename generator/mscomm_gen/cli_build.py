"""`mscomm-gen build` and `mscomm-gen check`: one contract or several, each with its own output."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated

import typer

from . import pipeline
from .cli_common import BAD, FINDINGS, ContractsArgument, Format, FormatOption, tell
from .diagnostics import ContractFault, Diagnostic, Severity
from .freshness import locate
from .stale import stale_files

OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        help="The output folder; gen/ beside the contract if not given.",
    ),
]
ServiceOption = Annotated[
    str | None,
    typer.Option(
        "--service",
        metavar="NAME",
        help="Only what this service calls, serves, publishes and consumes; with --out.",
    ),
]


def build(
    contracts: ContractsArgument,
    out: OutOption = None,
    locked: Annotated[
        bool,
        typer.Option("--locked", help="Fail if contract.lock would change (for CI)."),
    ] = False,
    service: ServiceOption = None,
    fail_on_change: Annotated[
        bool,
        typer.Option(
            "--fail-on-change",
            help="Exit with 1 if any file changed (for commit hooks).",
        ),
    ] = False,
    report_format: FormatOption = Format.TEXT,
) -> None:
    """Write the package, documents and schemas that a contract describes."""

    def one(contract: Path, place: Path) -> tuple[bool, Iterable[Diagnostic]]:
        result = pipeline.build(contract, place, locked=locked, service=service)
        if report_format.is_read_by_people:
            _tell_lines(_written(result, place))
        return result.changes.any or result.lock_path is not None, result.warnings

    changed = _each(contracts, out, service, report_format, one)
    if changed and fail_on_change:
        if report_format.is_read_by_people:
            print("the output changed: add it to the commit")
        raise typer.Exit(FINDINGS)


def check(
    contracts: ContractsArgument,
    out: OutOption = None,
    service: ServiceOption = None,
    report_format: FormatOption = Format.TEXT,
) -> None:
    """Say whether the output is up to date, and what differs; writes nothing. For CI."""

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

    if _each(contracts, out, service, report_format, one):
        raise typer.Exit(FINDINGS)


def _each(
    contracts: list[Path],
    out: Path | None,
    service: str | None,
    report_format: Format,
    one: Callable[[Path, Path], tuple[bool, Iterable[Diagnostic]]],
) -> bool:
    """Does `one` with every contract and its output folder, and tells all findings together.

    Answers whether `one` did for any; a faulty contract does not keep the others from their turn. Findings that are
    errors end the command with 1, once everything is done.
    """
    if len(contracts) > 1 and out is not None:
        raise typer.BadParameter("only one contract can go there", param_hint="--out")
    if service is not None and out is None:
        raise typer.BadParameter(
            "give the service's package a folder of its own with --out",
            param_hint="--service",
        )
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
        raise typer.Exit(BAD)
    if any(each.severity is Severity.ERROR for each in found):
        raise typer.Exit(FINDINGS)
    return did


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
