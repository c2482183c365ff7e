"""`mscomm-gen review`: what changed, what it breaks, and for whom."""

from __future__ import annotations

import datetime
import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .diagnostics import ContractFault, Diagnostic, Span
from .diagnostics.suggest import closest
from .review.codes import NO_SUCH_CHANGE
from .telling import FINDINGS, Format, no_colour, tell

if TYPE_CHECKING:
    # A hundred rules, which other commands need not load.
    from .review.model import Change, Finding, Report, Verdict, Waived


class ReviewFormat(StrEnum):
    """How a review is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


class FailOn(StrEnum):
    """From which verdict on the exit code is 1."""

    BREAKING = "breaking"
    WARNING = "warning"
    NEVER = "never"


def review(
    contracts: Annotated[
        list[Path],
        typer.Argument(
            metavar="[OLD] CONTRACT",
            help="The contract, a .yaml or .proto file; before it the old one, unless --against names it.",
            show_default=False,
        ),
    ],
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="REF|FILE",
            help="What to compare with: a branch, tag or commit (`main`, `HEAD~1:old/contract.yaml`), or a file.",
        ),
    ] = None,
    report_format: Annotated[
        ReviewFormat, typer.Option("--format", help="How the review is written.")
    ] = ReviewFormat.TEXT,
    fail_on: Annotated[
        FailOn,
        typer.Option("--fail-on", help="From which verdict on the exit code is 1."),
    ] = FailOn.BREAKING,
    accept: Annotated[
        str | None,
        typer.Option(
            "--accept",
            metavar="FINGERPRINT",
            help="Write a waiver for this change to .mscomm/waivers.yaml; with --reason and --until.",
        ),
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", help="Why the change may pass.")
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until", metavar="DAY", help="The waiver's last day: 2026-12-31."
        ),
    ] = None,
    who: Annotated[
        str | None,
        typer.Option("--who", help="Who decides; git's user.name if not given."),
    ] = None,
) -> None:
    """Say what changed in a contract, what it breaks for whom, and how to do it safely."""
    from . import reviewing

    base, contract = _ends(contracts, against)
    today = datetime.datetime.now(datetime.UTC).date()
    reviewed = reviewing.review(base, contract, today)
    if accept is not None:
        waived = _decision(reason, who, until, today)
        _accept(reviewed.report, contract, accept, waived)
        return
    _write(reviewed.report, report_format)
    if reviewed.faults:
        tell(reviewed.faults, Format.TEXT)
    if reviewed.faults or _fails(reviewed.report.verdict, fail_on):
        raise typer.Exit(FINDINGS)


def _ends(contracts: list[Path], against: str | None) -> tuple[str, Path]:
    match contracts:
        case [contract] if against is not None:
            return against, contract
        case [old, contract] if against is None:
            return str(old), contract
        case _:
            raise typer.BadParameter(
                "give the old contract and the new one, or the new one and --against",
                param_hint="CONTRACT",
            )


def _fails(verdict: Verdict, fail_on: FailOn) -> bool:
    from .review.model import Verdict

    match fail_on:
        case FailOn.BREAKING:
            return verdict.weight >= Verdict.BREAKING.weight
        case FailOn.WARNING:
            return verdict.weight >= Verdict.WARNING.weight
        case FailOn.NEVER:
            return False


def _write(report: Report, report_format: ReviewFormat) -> None:
    # Each renderer is loaded where it is asked for.
    match report_format:
        case ReviewFormat.TEXT:
            from .review.render.text import render_text

            print(render_text(report, colour=sys.stdout.isatty() and not no_colour()))
        case ReviewFormat.MARKDOWN:
            from .review.render.markdown import render_markdown

            print(render_markdown(report))
        case ReviewFormat.JSON:
            from .review.render.json import render_json

            print(render_json(report))
        case ReviewFormat.SARIF:
            from . import reviewing

            tell(reviewing.findings(report), Format.SARIF)
        case ReviewFormat.GITHUB:
            from . import reviewing

            tell(reviewing.findings(report), Format.GITHUB)


def _decision(
    reason: str | None, who: str | None, until: str | None, today: datetime.date
) -> Waived:
    from .review.model import Waived

    if not reason or not until:
        raise typer.BadParameter(
            "a waiver needs --reason and --until", param_hint="--accept"
        )
    try:
        last = datetime.date.fromisoformat(until)
    except ValueError:
        raise typer.BadParameter(
            f"{until!r} is no day such as 2026-12-31", param_hint="--until"
        ) from None
    if last < today:
        raise typer.BadParameter(f"{until} is past", param_hint="--until")
    name = who or _git_user()
    if not name:
        raise typer.BadParameter("say who decides", param_hint="--who")
    return Waived(reason, name, last.isoformat())


def _git_user() -> str:
    try:
        ended = subprocess.run(
            ["git", "config", "user.name"],
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return ended.stdout.strip()


def _accept(report: Report, contract: Path, fingerprint: str, waived: Waived) -> None:
    from .contract.waivers import waivers_of
    from .review.waivers import add

    change = _find(report, contract, fingerprint)
    path = waivers_of(contract)
    if change.waived is not None:
        print(f"{change.fingerprint} is waived already, until {change.waived.expires}")
        return
    add(path, change, waived)
    print(
        f"{path}: {change.fingerprint} is waived until {waived.expires}: {change.what}"
    )


def _find(report: Report, contract: Path, fingerprint: str) -> Change | Finding:
    every: list[Change | Finding] = [*report.changes, *report.advice]
    for each in every:
        if each.fingerprint == fingerprint:
            return each
    near = closest(fingerprint, [each.fingerprint for each in every])
    raise ContractFault(
        [
            Diagnostic(
                NO_SUCH_CHANGE,
                f"no change or finding of this review has the fingerprint {fingerprint}",
                Span.whole(contract),
                (
                    f"did you mean {near}?"
                    if near
                    else "`mscomm-gen review` tells the fingerprint of each change"
                ),
            )
        ]
    )
