"""A review as JSON, described by specs/review.schema.json. A change of meaning raises `version`."""

from __future__ import annotations

import json

from ...diagnostics import Span
from ..model import Change, Finding, Report, Verdict, Waived
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
        "waived": _waived(change.waived),
    }


def _finding(finding: Finding) -> dict[str, object]:
    found = finding.found
    return {
        "fingerprint": finding.fingerprint,
        "code": found.code.id,
        "severity": found.severity.value,
        "message": found.message,
        "how": found.hint or "",
        "span": _span(found.span),
        "waived": _waived(finding.waived),
    }


def _waived(waived: Waived | None) -> dict[str, object] | None:
    if waived is None:
        return None
    return {"reason": waived.reason, "who": waived.who, "expires": waived.expires}


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
