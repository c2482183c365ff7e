"""Text for people: what is underlined lies under what is meant, whatever the line holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen.diagnostics import Code, Diagnostic, Related, Severity, Span
from mscomm_gen.diagnostics.render_text import render_text

CODE = Code("MG201", "unknown-key", "the language has no such key here")


def shown(line: str, column: int, end: int, end_line: int = 1) -> list[str]:
    """The line and its carets, as rendered."""
    found = Diagnostic(CODE, "m", Span("c.yaml", 1, column, end_line, end))
    return render_text([found], lambda *_: line).splitlines()[1:-1]


def test_a_finding_has_place_code_reason_line_related_place_and_hint() -> None:
    lines = {3: "    requst: Charge", 9: "    requst: again"}
    found = Diagnostic(
        CODE,
        "an operation has no key `requst`",
        Span("c.yaml", 3, 5, 3, 11),
        "did you mean `request`?",
        related=(Related(Span("c.yaml", 9, 5, 9, 11), "again here"),),
    )
    assert render_text([found], lambda _, line: lines[line]) == (
        "c.yaml:3:5: error MG201 unknown-key: an operation has no key `requst`\n"
        "  3 |     requst: Charge\n"
        "    |     ^^^^^^\n"
        "  c.yaml:9:5: again here\n"
        "  9 |     requst: again\n"
        "    |     ^^^^^^\n"
        "  hint: did you mean `request`?\n"
        "1 error"
    )


def test_tabs_are_shown_as_spaces_and_carets_follow() -> None:
    assert shown("\tab: c", 2, 4) == ["  1 |     ab: c", "    |     ^^"]


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    assert shown("名前: x", 5, 6) == ["  1 | 名前: x", "    |       ^"]
    assert shown("名前: x", 1, 3) == ["  1 | 名前: x", "    | ^^^^"]
    assert shown("e\u0301: x", 4, 5) == ["  1 | e\u0301: x", "    |   ^"]


def test_a_span_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    assert shown("a: [b,  ", 4, 2, end_line=3) == ["  1 | a: [b,", "    |    ^^^"]


def test_an_empty_span_gets_one_caret_even_behind_the_end() -> None:
    assert shown("a:", 3, 3) == ["  1 | a:", "    |   ^"]
    assert shown("a:", 90, 95) == ["  1 | a:", "    |   ^"]


def test_a_long_line_is_cut_around_what_is_meant() -> None:
    line, carets = shown("x" * 5000 + "HERE" + "y" * 5000, 5001, 5005)
    assert len(line) < 180
    assert line.startswith("  1 | …x")
    assert line.endswith("y…")
    assert line[carets.index("^") : carets.rindex("^") + 1] == "HERE"


def test_what_a_terminal_would_obey_is_not_passed_on() -> None:
    found = Diagnostic(
        CODE, "bad \x1b[2J\nname", Span("a\x1b.yaml", 1, 1, 1, 2), "\x07"
    )
    text = render_text([found], lambda *_: "\x1b[31m\u202e")
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_colour_comes_only_when_asked_for() -> None:
    found = [Diagnostic(CODE, "m", Span("c.yaml", 1, 1, 1, 2), "h")]
    plain = render_text(found, lambda *_: "abc")
    coloured = render_text(found, lambda *_: "abc", colour=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31m" in coloured


def test_findings_are_counted_by_severity() -> None:
    found = [
        Diagnostic(CODE, "m", severity=kind) for kind in [*Severity, Severity.WARNING]
    ]
    assert render_text(found).splitlines()[-1] == "1 error, 2 warnings, 1 note"
    assert render_text([]) == "no findings"


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe"])
def test_without_a_readable_line_the_rest_is_told(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "c.yaml"
    if content is not None:
        path.write_bytes(content)
    found = Diagnostic(CODE, "m", Span(str(path), 7, 1, 7, 2), "h")
    assert render_text([found]).splitlines()[1:] == ["  hint: h", "1 error"]


def test_lines_are_counted_as_yaml_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_bytes("a\r\nb\rc\nd\u2028e".encode())
    for number, line in enumerate("abcde", start=1):
        found = Diagnostic(CODE, "m", Span(str(path), number, 1, number, 2))
        assert render_text([found]).splitlines()[1] == f"  {number} | {line}"
