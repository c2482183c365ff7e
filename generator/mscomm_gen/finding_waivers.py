"""Findings that somebody lets pass: the section `findings:` of `.mscomm/waivers.yaml`.

findings:
  - code: sync-fan-out
    at: orders.place_order
    reason: the saga comes with the next release
    who: ada
    expires: 2026-12-31

`at` is what the finding is about, in the words of the contract: a service, `service.operation`, a message,
`service on message`, or the whole sentence of an interaction.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import Final

from .contract.contract import Contract
from .contract.waivers import (
    EXPIRED_WAIVER,
    UNUSED_WAIVER,
    WaiverEntry,
    bad,
    read_section,
    waivers_of,
)
from .diagnostics import Code, Diagnostic, Severity, Span
from .diagnostics.suggest import did_you_mean
from .records import dataclass

SECTION: Final = "findings"
_HINT: Final = (
    "an entry has `code`, `at` (what the finding is about, in the contract's words), `reason`, `who` and `expires`"
)
_Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class FindingWaiver:
    """One entry; `code` is the number of its rule."""

    code: str
    at: str
    entry: WaiverEntry


def read_finding_waivers(
    contract: Path, rules: Iterable[Code]
) -> tuple[FindingWaiver, ...]:
    """The waivers beside a contract; none where there is no file. Raises ContractFault."""
    known = {word: code.id for code in rules for word in (code.id, code.slug)}
    found: list[FindingWaiver] = []
    for entry in read_section(waivers_of(contract), SECTION, ("code", "at"), _HINT):
        word = entry.said["code"]
        code = known.get(word) or known.get(word.upper())
        if code is None:
            hint = did_you_mean(word, known) or "`mscomm-gen explain` lists the rules"
            raise bad(f"no rule is called `{word}`", entry.span, hint)
        found.append(FindingWaiver(code, " ".join(entry.said["at"].split()), entry))
    return tuple(found)


def waived(
    found: Iterable[Diagnostic],
    waivers: Sequence[FindingWaiver],
    contract: Contract,
    today: date,
) -> tuple[tuple[Diagnostic, ...], int]:
    """What is left of the findings with what is to be told of the waivers, and how many findings they let pass.

    Waivers that are over, or let nothing pass, are told.
    """
    passed = 0
    subjects = _Subjects(contract)
    left: list[Diagnostic] = []
    used: set[int] = set()
    about: dict[str, set[str]] = {}
    for finding in found:
        at = subjects.of(finding.span)
        about.setdefault(finding.code.id, set()).add(at)
        matching = [
            index
            for index, each in enumerate(waivers)
            if (each.code, each.at) == (finding.code.id, at)
        ]
        used.update(matching)
        if any(waivers[index].entry.expires >= today for index in matching):
            passed += 1
        else:
            left.append(finding)
    for index, each in enumerate(waivers):
        if each.entry.expires < today:
            left.append(_expired(each))
        elif index not in used:
            left.append(_unused(each, about.get(each.code, set())))
    return tuple(left), passed


def waived_until(
    waivers: Iterable[FindingWaiver], code: Code, today: date
) -> dict[str, str]:
    """The last day of each waiver of one rule that holds today, by what it is about."""
    return {
        each.at: each.entry.expires.isoformat()
        for each in waivers
        if each.code == code.id and each.entry.expires >= today
    }


def first_expiry(waivers: Iterable[FindingWaiver], today: date) -> date | None:
    """The last day on which all waivers that hold today still hold; None without any."""
    days = [each.entry.expires for each in waivers if each.entry.expires >= today]
    return min(days, default=None)


def _expired(waiver: FindingWaiver) -> Diagnostic:
    said = waiver.entry.said
    return Diagnostic(
        EXPIRED_WAIVER,
        f"the waiver of {said['code']} at {waiver.at} expired on {said['expires']} ({said['reason']}; {said['who']})",
        waiver.entry.span,
        "remove it if the fault is mended; else decide anew, and give it another day",
    )


def _unused(waiver: FindingWaiver, found_at: set[str]) -> Diagnostic:
    code = waiver.entry.said["code"]
    return Diagnostic(
        UNUSED_WAIVER,
        f"there is no finding {code} at {waiver.at}",
        waiver.entry.span,
        did_you_mean(waiver.at, sorted(found_at)) or "remove it: the fault is mended",
        Severity.WARNING,
    )


class _Subjects:
    """What stands where in a contract: a finding is about the thing at whose place it is told, or inside which."""

    def __init__(self, contract: Contract) -> None:
        places: dict[_Place, str] = {}

        def note(span: Span | None, name: str) -> None:
            if span is not None:
                places.setdefault((span.path, span.line, span.column), name)

        for service in contract.services:
            note(service.span, service.name)
            for operation in service.operations:
                note(operation.span, f"{service.name}.{operation.name}")
            for consumption in service.consumes:
                note(consumption.span, f"{service.name} on {consumption.message}")
        for message in contract.messages:
            note(message.span, message.name)
        for interaction in contract.interactions:
            note(interaction.span, interaction.key)
        for policy in contract.policies:
            note(policy.span, policy.name)
        for definition in contract.types:
            note(definition.span, definition.name)
        self._places = sorted(places.items())
        self._whole = contract.name

    def of(self, span: Span | None) -> str:
        """The name of the thing; the contract's own for a finding that has no place."""
        if span is None:
            return self._whole
        here = (span.path, span.line, span.column)
        index = bisect_right(self._places, here, key=itemgetter(0))
        place, name = self._places[index - 1] if index else (("", 0, 0), "")
        return name if place[0] == span.path else self._whole
