"""The options of `mscomm-gen build` and `mscomm-gen check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from . import builds
from .cli_common import ContractsArgument, FormatOption
from .telling import Format

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
    _refuse(contracts, out, service)
    raise typer.Exit(
        builds.build(
            contracts,
            out,
            locked=locked,
            service=service,
            fail_on_change=fail_on_change,
            report_format=report_format,
        )
    )


def check(
    contracts: ContractsArgument,
    out: OutOption = None,
    service: ServiceOption = None,
    report_format: FormatOption = Format.TEXT,
) -> None:
    """Say whether the output is up to date, and what differs; writes nothing. For CI."""
    _refuse(contracts, out, service)
    raise typer.Exit(
        builds.check(contracts, out, service=service, report_format=report_format)
    )


def _refuse(contracts: list[Path], out: Path | None, service: str | None) -> None:
    """Raises BadParameter for options that do not go together."""
    if len(contracts) > 1 and out is not None:
        raise typer.BadParameter("only one contract can go there", param_hint="--out")
    if service is not None and out is None:
        raise typer.BadParameter(
            "give the service's package a folder of its own with --out",
            param_hint="--service",
        )
