"""Diagnostics as GitHub's workflow commands: annotations on the lines of a pull request.

::error file=contract.yaml,line=3,endLine=3,col=5,endColumn=11,title=MG201 unknown-key::an operation has no key …

Escaping is that of GitHub's own toolkit (@actions/core, command.ts). Columns are left out of a span over several
lines, which GitHub refuses.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .model import Diagnostic, Severity, Span

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def render_github(diagnostics: Iterable[Diagnostic]) -> str:
    """A line a diagnostic, in the order given; empty for none."""
    return "\n".join(_one(found) for found in diagnostics)


def _one(found: Diagnostic) -> str:
    properties = [] if found.span is None else _place(found.span)
    properties.append(("title", f"{found.code.id} {found.code.slug}"))
    said = ",".join(f"{name}={_property(value)}" for name, value in properties)
    text = [found.message]
    text += [f"{related.span}: {related.message}" for related in found.related]
    if found.hint:
        text.append(f"hint: {found.hint}")
    return f"::{_COMMANDS[found.severity]} {said}::{_data(chr(10).join(text))}"


def _place(span: Span) -> list[tuple[str, str]]:
    place = [("file", span.path.replace("\\", "/"))]
    if span.is_whole:
        return place
    place += [("line", str(span.line)), ("endLine", str(span.end_line))]
    if span.line == span.end_line:
        place += [("col", str(span.column)), ("endColumn", str(span.end_column))]
    return place


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
