"""JSON for programs, in the shape that the module documents."""

from __future__ import annotations

import json

from mscomm_gen.diagnostics import Code, Diagnostic, Related, Severity, Span
from mscomm_gen.diagnostics.render_json import render_json

CODE = Code("MG201", "unknown-key", "the language has no such key here")
SPAN = Span("größe.yaml", 3, 5, 3, 11)
SPAN_JSON = {
    "path": "größe.yaml",
    "line": 3,
    "column": 5,
    "end_line": 3,
    "end_column": 11,
}


def test_a_finding_has_every_key_even_where_there_is_nothing_to_say() -> None:
    document = json.loads(render_json([Diagnostic(CODE, "m")]))
    assert document == {
        "version": 1,
        "diagnostics": [
            {
                "code": "MG201",
                "slug": "unknown-key",
                "severity": "error",
                "message": "m",
                "hint": None,
                "span": None,
                "related": [],
            }
        ],
        "counts": {"error": 1, "warning": 0, "note": 0},
    }


def test_places_and_related_places_are_carried() -> None:
    found = Diagnostic(
        CODE, "m", SPAN, "h", Severity.WARNING, (Related(SPAN, "there"),)
    )
    (one,) = json.loads(render_json([found]))["diagnostics"]
    assert one["span"] == SPAN_JSON
    assert one["related"] == [{"message": "there", "span": SPAN_JSON}]
    assert (one["severity"], one["hint"]) == ("warning", "h")


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(render_json([])) == {
        "version": 1,
        "diagnostics": [],
        "counts": {"error": 0, "warning": 0, "note": 0},
    }
