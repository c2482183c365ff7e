"""`.mscomm/waivers.yaml`: changes that somebody let pass, until a day, for a reason.

review:
  - fingerprint: 0123456789abcdef
    change: what the change was, for people
    reason: the last caller was switched off on Monday
    who: ada
    expires: 2026-12-31
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from ..contract.waivers import EXPIRED_WAIVER, bad, read_section
from ..diagnostics import Diagnostic, Span
from ..records import dataclass
from .model import Change, Finding, Waived

SECTION: Final = "review"
_HINT: Final = (
    "an entry has `fingerprint`, `reason`, `who` and `expires`; `review --accept` writes one"
)
_HEAD: Final = (
    "# What reviews let pass, and until when. A waiver that has expired is an error.\n"
)


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry; it holds up to and with the day `expires`."""

    fingerprint: str
    reason: str
    who: str
    expires: date
    span: Span


def read_waivers(path: Path) -> tuple[Waiver, ...]:
    """The waivers of a file; none where there is no file. Raises ContractFault."""
    # Other commands keep waivers of their own in other sections.
    found = read_section(path, SECTION, ("fingerprint",), _HINT)
    return tuple(
        Waiver(
            each.said["fingerprint"],
            each.said["reason"],
            each.said["who"],
            each.expires,
            each.span,
        )
        for each in found
    )


# What can be waived.
W = TypeVar("W", Change, Finding)


def waived(found: Iterable[W], waivers: Sequence[Waiver], today: date) -> tuple[W, ...]:
    """The same, each with what waives it."""
    valid = {each.fingerprint: each for each in waivers if each.expires >= today}
    marked: list[W] = []
    for each in found:
        waiver = valid.get(each.fingerprint)
        if waiver is not None:
            said = Waived(waiver.reason, waiver.who, waiver.expires.isoformat())
            each = replace(each, waived=said)
        marked.append(each)
    return tuple(marked)


def expired(waivers: Sequence[Waiver], today: date) -> tuple[Diagnostic, ...]:
    """A diagnostic for each waiver that has expired."""
    return tuple(
        Diagnostic(
            EXPIRED_WAIVER,
            f"the waiver of {each.fingerprint} expired on {each.expires.isoformat()} ({each.reason}; {each.who})",
            each.span,
            "remove it if the change is in; else decide anew, and give it another day",
        )
        for each in waivers
        if each.expires < today
    )


def entry(change: Change | Finding, waived: Waived) -> str:
    """A waiver as it stands in the file."""
    lines = (
        ("fingerprint", change.fingerprint),
        ("change", change.what),
        ("reason", waived.reason),
        ("who", waived.who),
        ("expires", waived.expires),
    )
    # JSON's text is YAML's too, whatever is in it.
    said = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in lines]
    return f"  - {said[0]}\n" + "".join(f"    {line}\n" for line in said[1:])


def add(path: Path, change: Change | Finding, waived: Waived) -> None:
    """Writes a waiver into the file, which is made if there is none. Raises ContractFault and OSError."""
    flow = bool(read_waivers(path))
    text = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    if text and not text.endswith("\n"):
        text += "\n"
    lines = text.splitlines(keepends=True)
    at = next(
        (
            i
            for i, line in enumerate(lines)
            if line.split("#")[0].rstrip() == f"{SECTION}:"
        ),
        None,
    )
    if at is None and flow:
        raise bad(
            f"`{SECTION}:` is written in one line, into which nothing can be added",
            Span.whole(path),
            _HINT,
        )
    if at is None:
        lines += [f"{SECTION}:\n", entry(change, waived)]
    else:
        lines.insert(at + 1, entry(change, waived))
    made = "".join(lines)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(made, encoding="utf-8", newline="\n")
