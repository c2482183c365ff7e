"""A review as JSON, described by specs/review.schema.json. A change of meaning raises `version`."""

from __future__ import annotations

import json

from ...diagnostics import Diagnostic, Span
from ..model import Change, Report, Verdict
from .counting import affected


def render_json(report: Report) -> str:
    """One indented document without a line break at its end."""
    document = {
        "version": 1,
        "contract": report.name,
        "base": report.base,
        "verdict": report.verdict.value,
        "counts": {each.value: report.count(each) for each in Verdict},
        "affected": list(affected(report)),
        "changes": [_change(each) for each in report.changes],
        "advice": [_finding(each) for each in report.advice],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _change(change: Change) -> dict[str, object]:
    waived = change.waived
    return {
        "fingerprint": change.fingerprint,
        "rule": change.rule,
        "verdict": change.verdict.value,
        "path": change.path,
        "what": change.what,
        "why": change.why,
        "how": change.how,
        "affected": list(change.affected),
        "before": _span(change.before),
        "after": _span(change.after),
        "waived": (
            None
            if waived is None
            else {
                "reason": waived.reason,
                "who": waived.who,
                "expires": waived.expires,
            }
        ),
    }


def _finding(found: Diagnostic) -> dict[str, object]:
    return {
        "code": found.code.id,
        "message": found.message,
        "span": _span(found.span),
    }


def _span(span: Span | None) -> dict[str, object] | None:
    if span is None:
        return None
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
