"""Diagnostics as a SARIF 2.1.0 log, which code scanning and editors read.

Lines and columns count from 1, columns in characters, the end is exclusive: SARIF's own way with
`columnKind: unicodeCodePoints`. A finding on a whole file has no region.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote

from ..records import dataclass
from .model import Code, Diagnostic, Severity, Span

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
}

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Help:
    """What a log says of a code besides its summary."""

    why: str
    fix: str


def render_sarif(
    diagnostics: Iterable[Diagnostic],
    *,
    version: str,
    help_of: Callable[[Code], Help | None] = lambda code: None,
    root: Path | None = None,
) -> str:
    """One indented document without a line break at the end.

    Paths are told from `root`, the folder the command runs in by default; what lies outside is told in full.
    """
    found = list(diagnostics)
    base = (root if root is not None else Path.cwd()).resolve()
    codes = {each.code.id: each.code for each in found}
    order = sorted(codes)
    levels = {each.code.id: _LEVELS[each.severity] for each in found}
    driver: Json = {
        "name": "mscomm-gen",
        "semanticVersion": version,
        "rules": [_rule(codes[key], levels[key], help_of(codes[key])) for key in order],
    }
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, order.index(each.code.id), base) for each in found],
    }
    log: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(code: Code, level: str, said: Help | None) -> Json:
    rule: Json = {
        "id": code.id,
        "name": "".join(word.capitalize() for word in code.slug.split("-")),
        "shortDescription": {"text": code.summary},
        "defaultConfiguration": {"level": level},
    }
    if said is not None:
        rule["fullDescription"] = {"text": said.why}
        rule["help"] = {"text": said.fix, "markdown": said.fix}
    return rule


def _result(found: Diagnostic, rule: int, base: Path) -> Json:
    text = found.message if found.hint is None else f"{found.message}\n{found.hint}"
    result: Json = {
        "ruleId": found.code.id,
        "ruleIndex": rule,
        "level": _LEVELS[found.severity],
        "message": {"text": text},
        "partialFingerprints": {"mscommGen/v1": _fingerprint(found, base)},
    }
    if found.span is not None:
        result["locations"] = [{"physicalLocation": _place(found.span, base)}]
    if found.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _place(related.span, base),
                "message": {"text": related.message},
            }
            for number, related in enumerate(found.related, start=1)
        ]
    return result


def _fingerprint(found: Diagnostic, base: Path) -> str:
    """The same while the finding is: lines may move above it."""
    if found.fingerprint is not None:
        return found.fingerprint
    path = "" if found.span is None else _uri(found.span.path, base)
    said = "\n".join((found.code.id, path, found.message))
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _place(span: Span, base: Path) -> Json:
    place: Json = {"artifactLocation": {"uri": _uri(span.path, base)}}
    if not span.is_whole:
        place["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        }
    return place


def _uri(path: str, base: Path) -> str:
    """A URI reference from the base folder (RFC 3986), or the whole URI of a file outside."""
    whole = Path(path)
    if whole.is_absolute():
        if not whole.is_relative_to(base):
            return whole.as_uri()
        whole = whole.relative_to(base)
    text = PurePosixPath(whole.as_posix())
    # `./` keeps a first segment with a colon from being read as a scheme.
    return quote(str(text), safe="/~") if ":" not in path else quote(f"./{text}")
