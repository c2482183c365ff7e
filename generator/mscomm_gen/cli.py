"""The command line: arguments in, exit codes out; what is done lies in `pipeline`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from . import pipeline
from .cli_advise import advise
from .cli_init import init
from .diagnostics import Code, ContractFault, Diagnostic, Severity
from .diagnostics.render_github import render_github
from .diagnostics.render_json import render_json
from .diagnostics.render_text import render_text
from .freshness import locate
from .version import __version__

FINE, FINDINGS, BAD = 0, 1, 2


class Format(StrEnum):
    """How diagnostics are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"

    @property
    def is_read_by_people(self) -> bool:
        """True where other lines may stand between the findings: a log of GitHub is read too."""
        return self in (Format.TEXT, Format.GITHUB)


app = typer.Typer(
    name="mscomm-gen",
    help="One contract for services and events in; clients, consumers and documents out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

ContractArgument = Annotated[
    Path,
    typer.Argument(
        metavar="CONTRACT", help="The contract, a .yaml file.", show_default=False
    ),
]
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
FormatOption = Annotated[
    Format, typer.Option("--format", help="How findings are written.")
]


def _version(asked: bool) -> None:
    if asked:
        print(f"mscomm-gen {__version__}")
        raise typer.Exit(FINE)


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    pass


app.command(epilog="Example: mscomm-gen init --name shop --rest --events")(init)


@app.command(epilog="Example: mscomm-gen build contract.yaml")
def build(
    contract: ContractArgument,
    out: OutOption = None,
    locked: Annotated[
        bool,
        typer.Option("--locked", help="Fail if contract.lock would change (for CI)."),
    ] = False,
    service: ServiceOption = None,
    report_format: FormatOption = Format.TEXT,
) -> None:
    """Write the package, documents and schemas that a contract describes."""
    place = _out(contract, out, service)
    result = pipeline.build(contract, place, locked=locked, service=service)
    if report_format.is_read_by_people:
        _tell_changes(result, wrote="wrote", replaced="replaced", removed="removed")
    _tell(result.warnings, report_format)


@app.command(epilog="Example: mscomm-gen check contract.yaml")
def check(
    contract: ContractArgument,
    out: OutOption = None,
    service: ServiceOption = None,
    report_format: FormatOption = Format.TEXT,
) -> None:
    """Say whether the output is up to date; writes nothing. For CI."""
    result = pipeline.check(contract, _out(contract, out, service), service=service)
    stale = result.changes.any or result.lock_path is not None
    if report_format.is_read_by_people:
        if stale:
            _tell_changes(
                result,
                wrote="missing",
                replaced="stale",
                removed="superfluous",
            )
            print(
                f"run: mscomm-gen build {contract}"
                + (f" --service {service}" if service else "")
                + (f" --out {out}" if out else "")
            )
        else:
            print(f"up to date: {len(result.changes.left)} files")
    _tell(result.warnings, report_format)
    if stale:
        raise typer.Exit(FINDINGS)


@app.command(epilog="Example: mscomm-gen lint contract.yaml --format json")
def lint(contract: ContractArgument, report_format: FormatOption = Format.TEXT) -> None:
    """Look for the classic faults of communication between services."""
    found = pipeline.lint(contract)
    _tell(found, report_format)
    if not found and report_format.is_read_by_people:
        print("no findings")
    if any(finding.severity is Severity.ERROR for finding in found):
        raise typer.Exit(FINDINGS)


app.command(epilog="Example: mscomm-gen advise contract.yaml --only orders")(advise)


@app.command(epilog="Example: mscomm-gen explain MG201")
def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help="A code such as MG201, or its name; all are listed if not given.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Say what a code means: why it is bad, an example, the fix."""
    # Loaded here: it is text that no other command needs.
    from .explain import registry, render

    if code is None:
        print(render.index())
        return
    found = registry.find(code)
    if found is None:
        near = registry.suggestion(code)
        hint = f"did you mean `{near}`?" if near else "`mscomm-gen explain` lists all"
        print(f"there is no code `{code}`: {hint}", file=sys.stderr)
        raise typer.Exit(BAD)
    print(render.text(found))


def run(arguments: Sequence[str]) -> int:
    """Runs the command line; every fault of the input becomes text and an exit code."""
    try:
        app(list(arguments), prog_name="mscomm-gen")
    except ContractFault as fault:
        _tell(fault.diagnostics, _asked_format(arguments))
        return BAD
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else FINE
    return FINE


def _asked_format(arguments: Sequence[str]) -> Format:
    """The format that the arguments ask for, once the command itself has failed."""
    words = [word for each in arguments for word in each.split("=", 1)]
    for name, value in pairwise(words):
        if name == "--format" and value in list(Format):
            return Format(value)
    return Format.TEXT


def _out(contract: Path, out: Path | None, service: str | None) -> Path:
    if service is not None and out is None:
        raise typer.BadParameter(
            "give the service's package a folder of its own with --out",
            param_hint="--service",
        )
    # As given, so that messages name the folder the way the user does.
    return (
        out
        if out is not None
        else Path(contract.parent, Path(locate(str(contract), None)[1]).name)
    )


def _tell_changes(
    result: pipeline.BuildResult,
    *,
    wrote: str,
    replaced: str,
    removed: str,
) -> None:
    if result.lock_path is not None:
        print(f"{wrote if result.lock_is_new else replaced:<12}{result.lock_path}")
    named = (
        (wrote, result.changes.wrote),
        (replaced, result.changes.replaced),
        (removed, result.changes.removed),
    )
    lines = [(path, word) for word, paths in named for path in paths]
    if wrote == "wrote":
        lines += [(path, "left") for path in result.changes.left]
    for path, word in sorted(lines):
        print(f"{word:<12}{path}")


def _tell(found: Sequence[Diagnostic], report_format: Format) -> None:
    match report_format:
        case Format.JSON:
            print(render_json(found))
        case Format.SARIF:
            print(_sarif(found))
        case Format.GITHUB:
            if found:
                print(render_github(found))
        case Format.TEXT:
            if found:
                colour = sys.stderr.isatty() and not _no_colour()
                print(render_text(found, colour=colour), file=sys.stderr)


def _sarif(found: Sequence[Diagnostic]) -> str:
    # Loaded here: explanations and hashes are nothing that other formats need.
    from .diagnostics.render_sarif import Help, render_sarif
    from .explain.registry import explanations

    known = explanations()

    def help_of(code: Code) -> Help | None:
        said = known.get(code.id)
        return Help(said.why, said.fix) if said is not None else None

    return render_sarif(found, version=__version__, help_of=help_of)


def _no_colour() -> bool:
    import os

    # https://no-color.org: any value that is not empty.
    return bool(os.environ.get("NO_COLOR"))
