"""What the commands share: exit codes, and how findings are told."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum

from .diagnostics import Code, Diagnostic
from .diagnostics.render_github import render_github
from .diagnostics.render_json import render_json
from .diagnostics.render_text import render_text
from .pipeline import extensions
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


def tell(found: Sequence[Diagnostic], report_format: Format) -> None:
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
                colour = sys.stderr.isatty() and not no_colour()
                print(render_text(found, colour=colour), file=sys.stderr)


def _sarif(found: Sequence[Diagnostic]) -> str:
    # Loaded here: explanations and hashes are nothing that other formats need.
    from .diagnostics.render_sarif import Help, render_sarif
    from .explain.registry import explanations, groups

    known = explanations(groups(extensions().rules))

    def help_of(code: Code) -> Help | None:
        said = known.get(code.id)
        return Help(said.why, said.fix) if said is not None else None

    return render_sarif(found, version=__version__, help_of=help_of)


def no_colour() -> bool:
    import os

    # https://no-color.org: any value that is not empty.
    return bool(os.environ.get("NO_COLOR"))
