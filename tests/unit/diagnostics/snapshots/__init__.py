"""One list of findings and what each renderer makes of it: `python -m tests.unit.diagnostics.snapshots` writes it.

Read the diff before you commit it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mscomm_gen.diagnostics import Code, Diagnostic, Related, Severity, Span
from mscomm_gen.diagnostics.render_github import render_github
from mscomm_gen.diagnostics.render_json import render_json
from mscomm_gen.diagnostics.render_sarif import Help, render_sarif
from mscomm_gen.diagnostics.render_text import render_text

HERE = Path(__file__).parent
ROOT = Path("/srv/shop")

UNKNOWN_KEY = Code("MG201", "unknown-key", "the language has no such key here")
BAD_VALUE = Code("MG204", "bad-value", "the value cannot be read")
REPEATED = Code("MG310", "repeated", "the same thing is listed twice")
CANNOT_WRITE = Code("MG616", "cannot-write", "the output cannot be written")

LINES = {
    1: "services:",
    2: "  größe: {requst: Charge, rate: 5%:/s,\t字: 1}",
    3: "  orders: {}",
    4: "  orders: {}",
}

FINDINGS = (
    Diagnostic(
        UNKNOWN_KEY,
        "an operation has no key `requst`",
        Span("grün/contract.yaml", 2, 11, 2, 17),
        "did you mean `request`?",
    ),
    Diagnostic(
        BAD_VALUE,
        "expected a rate: `5%:/s` is none,\r\n::warning::forged\x1b[31m",
        Span("grün/contract.yaml", 2, 33, 2, 38),
        "write 5%, or a:b",
    ),
    Diagnostic(
        REPEATED,
        "`orders` stands here twice",
        Span("a:b,c d.yaml", 4, 3, 4, 9),
        "keep one of the two",
        Severity.WARNING,
        (Related(Span("a:b,c d.yaml", 3, 3, 3, 9), "first defined here"),),
    ),
    Diagnostic(
        UNKNOWN_KEY,
        "it goes over several lines",
        Span(str(ROOT / "contract.yaml"), 3, 3, 4, 9),
        None,
        Severity.NOTE,
    ),
    Diagnostic(
        CANNOT_WRITE, "this cannot be written", Span.whole("/elsewhere/gen"), "try on"
    ),
    Diagnostic(CANNOT_WRITE, "nowhere in particular"),
)


def _line(path: str, number: int) -> str | None:
    return LINES.get(number)


def _help(code: Code) -> Help | None:
    return Help("It is bad.", "Do good.") if code is UNKNOWN_KEY else None


RENDERED: dict[str, Callable[[], str]] = {
    "findings.txt": lambda: render_text(FINDINGS, _line),
    "findings.colour.txt": lambda: render_text(FINDINGS, _line, colour=True),
    "findings.json": lambda: render_json(FINDINGS),
    "findings.github": lambda: render_github(FINDINGS),
    "findings.sarif": lambda: render_sarif(
        FINDINGS, version="1.2.3", help_of=_help, root=ROOT
    ),
}
