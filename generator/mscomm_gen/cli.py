"""The command line: arguments in, exit codes out; what is done lies in `pipeline`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

import typer

from . import pipeline
from .cli_advise import advise
from .cli_build import build, check
from .cli_common import ContractsArgument, FormatOption
from .cli_init import init
from .cli_review import review
from .diagnostics import ContractFault, Severity
from .telling import BAD, FINDINGS, FINE, Format, tell
from .version import __version__

app = typer.Typer(
    name="mscomm-gen",
    help="One contract for services and events in; clients, consumers and documents out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


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
app.command(epilog="Example: mscomm-gen build contract.yaml")(build)
app.command(epilog="Example: mscomm-gen check contract.yaml")(check)
app.command(
    epilog="Example: mscomm-gen review --against origin/main contract.yaml --format markdown"
)(review)


@app.command(epilog="Example: mscomm-gen lint contract.yaml --format json")
def lint(
    contracts: ContractsArgument, report_format: FormatOption = Format.TEXT
) -> None:
    """Look for the classic faults of communication between services."""
    told = [pipeline.judged(contract) for contract in contracts]
    found = [finding for each in told for finding in each.findings]
    tell(found, report_format)
    waived = sum(each.waived for each in told)
    if report_format.is_read_by_people and (waived or not found):
        passed = f"{waived} waived" if waived else ""
        print(passed if found else ", ".join(filter(None, ("no findings", passed))))
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

    # A plugin at fault is passed over: it must be possible to ask what is wrong with it.
    groups = registry.groups(pipeline.extensions().rules)
    if code is None:
        print(render.index(groups))
        return
    found = registry.find(code, groups)
    if found is None:
        near = registry.suggestion(code, groups)
        hint = f"did you mean `{near}`?" if near else "`mscomm-gen explain` lists all"
        print(f"there is no code `{code}`: {hint}", file=sys.stderr)
        raise typer.Exit(BAD)
    print(render.text(found))


def run(arguments: Sequence[str]) -> int:
    """Runs the command line; every fault of the input becomes text and an exit code."""
    try:
        app(list(arguments), prog_name="mscomm-gen")
    except ContractFault as fault:
        tell(fault.diagnostics, _asked_format(arguments))
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
