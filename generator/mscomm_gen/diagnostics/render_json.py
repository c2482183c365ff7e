"""Diagnostics as JSON for programs. The shape is stable; a change of meaning raises `version`.

    {
      "version": 1,
      "diagnostics": [
        {
          "code": "MG201",
          "slug": "unknown-key",
          "severity": "error" | "warning" | "note",
          "message": "…",
          "hint": "…" | null,
          "span": {"path": "…", "line": 3, "column": 5, "end_line": 3, "end_column": 11} | null,
          "related": [{"message": "…", "span": {…}}]
        }
      ],
      "counts": {"error": 1, "warning": 0, "note": 0}
    }

Lines and columns count from 1, columns in characters; the end is exclusive.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from .model import Diagnostic, Severity, Span


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """The diagnostics in the order given, as one indented JSON document without a line break at the end."""
    found = list(diagnostics)
    document = {
        "version": 1,
        "diagnostics": [_one(diagnostic) for diagnostic in found],
        "counts": {
            kind.value: sum(diagnostic.severity is kind for diagnostic in found)
            for kind in Severity
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _one(found: Diagnostic) -> dict[str, object]:
    return {
        "code": found.code.id,
        "slug": found.code.slug,
        "severity": found.severity.value,
        "message": found.message,
        "hint": found.hint,
        "span": None if found.span is None else _span(found.span),
        "related": [
            {"message": related.message, "span": _span(related.span)}
            for related in found.related
        ],
    }


def _span(span: Span) -> dict[str, object]:
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
