"""`mscomm-gen advise`: synchronous or asynchronous, with reasons and numbers."""

from __future__ import annotations

import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from . import pipeline
from .telling import no_colour


class AdviceFormat(StrEnum):
    """How advice is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def advise(
    contract: Annotated[
        Path,
        typer.Argument(
            metavar="CONTRACT",
            help="The contract, a .yaml or .proto file.",
            show_default=False,
        ),
    ],
    report_format: Annotated[
        AdviceFormat, typer.Option("--format", help="How the advice is written.")
    ] = AdviceFormat.TEXT,
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            metavar="SERVICE",
            help="Only what this service asks, tells, answers or listens to.",
        ),
    ] = None,
    scaffold: Annotated[
        bool,
        typer.Option(
            "--scaffold",
            help="Print the lines that decide targets which are only a service.",
        ),
    ] = False,
) -> None:
    """Recommend for every interaction: synchronous, asynchronous or hybrid, and why."""
    if scaffold and report_format is not AdviceFormat.TEXT:
        raise typer.BadParameter(
            "the lines of --scaffold are YAML, and come alone", param_hint="--format"
        )
    advice = pipeline.advise(contract, only)
    if scaffold:
        _print_scaffold(advice)
        return
    # Each renderer is loaded where it is needed: rich alone takes longer than the advice.
    match report_format:
        case AdviceFormat.JSON:
            from .advisor.render_json import render_json

            print(render_json(advice.contract, advice.recommendations, advice.waived))
        case AdviceFormat.MARKDOWN:
            from .advisor.render_markdown import render_markdown

            print(
                render_markdown(advice.contract, advice.recommendations, advice.waived)
            )
        case AdviceFormat.TEXT:
            from .advisor.render_text import render_text

            terminal = sys.stdout.isatty()
            colour = terminal and not no_colour()
            width = shutil.get_terminal_size().columns if terminal else None
            print(
                render_text(
                    advice.contract,
                    advice.recommendations,
                    advice.waived,
                    colour=colour,
                    width=width,
                )
            )


def _print_scaffold(advice: pipeline.Advice) -> None:
    from .advisor.scaffold import scaffold

    brokers = {
        spec.name for spec in pipeline.option_specs() if spec.broker and spec.supported
    }
    lines = scaffold(advice.contract, advice.recommendations, brokers)
    if lines:
        print(lines)
    else:
        print("every target is decided: there is nothing to add", file=sys.stderr)
