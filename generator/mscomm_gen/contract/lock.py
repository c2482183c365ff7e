"""contract.lock: the numbers of protobuf fields, enum values and decisions, kept for ever.

One fact a line, so that two branches merge line by line:

    field Order.order_id 1
    field Order.note 4 removed
    value OrderStatus.PENDING 1

A number is given once. What is removed keeps its line, marked, so that its number stays reserved. White space, `%` and
characters that do not show are written as in a URL (`first%20name`), so that a name is one word on one line.
Decisions on interactions follow; `decisions.py` says how.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from ..diagnostics import Code, ContractFault, Diagnostic, Related, Span
from ..records import dataclass
from . import decisions as records
from .contract import Contract
from .decisions import Decision
from .lock_words import escaped
from .types import Enumeration, Record, Union

HEAD = "# mscomm-gen lock, format 1. Commit this file; numbers in it are never changed or used again.\n"
DECISIONS_HEAD = "# Decisions on interactions, each as it was taken.\n"

DAMAGED_LOCK = Code("MG601", "damaged-lock", "contract.lock cannot be read")
CONFLICTED_LOCK = Code(
    "MG605", "conflicted-lock", "contract.lock has the marks of a merge conflict"
)
REUSED_NUMBER = Code("MG602", "reused-number", "contract.lock gives one number twice")

# Numbers that protobuf keeps for itself (protobuf language specification, "Assigning Field Numbers").
_RESERVED = range(19000, 20000)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `kind` is field or value, `owner` the type, `member` the field or enum value."""

    kind: str
    owner: str
    member: str
    number: int
    removed: bool = False


@dataclass(frozen=True)
class Lock:
    """All entries and decisions. Enum value 0 is the unspecified one and never given."""

    entries: tuple[Entry, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @cached_property
    def _live(self) -> Mapping[str, Mapping[str, int]]:
        found: dict[str, dict[str, int]] = {}
        for entry in self.entries:
            if not entry.removed:
                found.setdefault(entry.owner, {})[entry.member] = entry.number
        return found

    def number(self, owner: str, member: str) -> int:
        """The number of a field, an enum value or a union's member; KeyError if it was never given."""
        return self._live[owner][member]

    @cached_property
    def _removed(self) -> Mapping[str, tuple[Entry, ...]]:
        gone: dict[str, list[Entry]] = {}
        for entry in sorted(self.entries, key=lambda e: e.number):
            if entry.removed:
                gone.setdefault(entry.owner, []).append(entry)
        return {owner: tuple(entries) for owner, entries in gone.items()}

    def reserved(self, owner: str) -> tuple[Entry, ...]:
        """What was removed from a type, by number."""
        return self._removed.get(owner, ())

    def text(self) -> str:
        """The file's content; entries in order of type, then number, and decisions after them."""
        return self._text

    @cached_property
    def _text(self) -> str:
        ordered = sorted(self.entries, key=lambda e: (e.owner, e.number))
        lines = [
            f"{e.kind} {e.owner}.{escaped(e.member)} {e.number}{' removed' if e.removed else ''}\n"
            for e in ordered
        ]
        if self.decisions:
            # A line that never changes, so that changes on either side of it merge.
            lines.append(DECISIONS_HEAD)
        lines += [f"{each.line()}\n" for each in records.in_order(self.decisions)]
        return HEAD + "".join(lines)


def lock_beside(contract: Path) -> Path:
    """The lock of a contract's file: `contract.lock` for contract.yaml."""
    # A path such as `.` has no name; that it is no contract is told by whoever reads it.
    return contract.with_suffix(".lock") if contract.name else contract / "lock"


def parse_lock(text: str, path: str) -> Lock:
    """Reads a lock. Raises ContractFault with every damaged line and every number given twice.

    A conflict that version control left is told once, and nothing is concluded from what lies in it.
    """
    found: list[Diagnostic] = []
    entries: list[Entry] = []
    first: dict[tuple[str, int], tuple[Entry, int]] = {}
    named: dict[tuple[str, str], int] = {}
    decided: dict[int, tuple[Decision, int]] = {}
    opened: Span | None = None
    lines = text.split("\n")

    def at(index: int) -> Span:
        return Span(path, index, 1, index, len(lines[index - 1].removesuffix("\r")) + 1)

    for index, line in enumerate(lines, start=1):
        line = line.removesuffix("\r")
        if not line.strip() or line.startswith("#"):
            continue
        if opened is None and line.startswith("<<<<<<<"):
            opened = at(index)
        if opened is not None:
            if line.startswith(">>>>>>>"):
                found.append(_conflict(opened))
                opened = None
            continue
        decision = records.parse(line) if line.startswith(records.WORD) else None
        if decision is not None:
            earlier, where = decided.setdefault(decision.number, (decision, index))
            if earlier is not decision:
                found.append(_decided_twice(decision, at(index), earlier, at(where)))
            continue
        entry = _entry(line)
        if entry is None:
            found.append(
                Diagnostic(
                    DAMAGED_LOCK,
                    f"this line is not a lock entry: {line.strip()!r}",
                    at(index),
                    "take the file from version control (after a merge: keep both sides' lines, drop the "
                    "conflict marks), then build again",
                )
            )
            continue
        at_number = first.get((entry.owner, entry.number))
        if at_number is not None and at_number[0].member != entry.member:
            other, where = at_number
            found.append(
                Diagnostic(
                    REUSED_NUMBER,
                    f"{entry.owner}.{entry.member} and {entry.owner}.{other.member} both have number {entry.number}",
                    at(index),
                    "two branches added a field each: keep the line of the branch that was merged first, delete "
                    "the other line, and build again to give that field a new number",
                    related=(Related(at(where), "first given here"),),
                )
            )
            continue
        key = (entry.owner, entry.member)
        if key in named and not entry.removed and at_number is None:
            found.append(
                Diagnostic(
                    REUSED_NUMBER,
                    f"{entry.owner}.{entry.member} has two numbers",
                    at(index),
                    "keep the line that was merged first and delete the other",
                    related=(Related(at(named[key]), "first given here"),),
                )
            )
            continue
        if at_number is None:
            if not entry.removed:
                named[key] = index
            first[entry.owner, entry.number] = (entry, index)
            entries.append(entry)
    if opened is not None:
        found.append(_conflict(opened))
    if found:
        raise ContractFault(found)
    return Lock(tuple(entries), tuple(each for each, _ in decided.values()))


def _decided_twice(
    decision: Decision, at: Span, first: Decision, where: Span
) -> Diagnostic:
    return Diagnostic(
        REUSED_NUMBER,
        f"the decisions on {first.interaction} and on {decision.interaction} both have number {decision.number}",
        at,
        "two branches decided something each: keep the line of the branch that was merged first, delete the other "
        "line, and build again to give that decision a new number",
        related=(Related(where, "first given here"),),
    )


def _conflict(at: Span) -> Diagnostic:
    return Diagnostic(
        CONFLICTED_LOCK,
        "a merge left a conflict here: both branches gave numbers",
        at,
        "keep the lines of the branch that others have already (main), delete the other branch's lines and the three "
        "marks, and build again: what then has no number gets a new one",
    )


# As a build writes most lines; the numbers in it are below the reserved ones.
_USUAL: Final = re.compile(r"(field|value) ([^\s.]+)\.([^\s%]+) ([1-9][0-9]{0,3})")


def _entry(line: str) -> Entry | None:
    usual = _USUAL.fullmatch(line)
    if usual is not None:
        kind, owner, member, written = usual.groups()
        return Entry(kind, owner, member, int(written))
    words = line.split()
    removed = words[-1:] == ["removed"]
    if removed:
        words.pop()
    if len(words) != 3 or words[0] not in ("field", "value"):
        return None
    owner, dot, member = words[1].partition(".")
    if not (owner and dot and member and words[2].isascii() and words[2].isdigit()):
        return None
    number = int(words[2])
    if not 1 <= number < 2**29 or (words[0] == "field" and number in _RESERVED):
        return None
    try:
        name = unquote(member, errors="strict") if "%" in member else member
    except UnicodeDecodeError:
        return None
    return Entry(words[0], owner, name, number, removed)


def assign(contract: Contract, old: Lock) -> Lock:
    """The lock for a contract: known numbers kept, new ones given in the contract's order, gone ones reserved.

    Types of other contracts have their numbers in the locks of those.

    `was:` on a field moves the number to the new name; on a type, it moves all of the type's entries.
    """
    entries: list[Entry] = []
    by_owner: dict[str, list[Entry]] = {}
    for entry in old.entries:
        by_owner.setdefault(entry.owner, []).append(entry)
    for definition in contract.types:
        if definition.home is not None:
            continue
        kept = by_owner.pop(definition.name, None)
        if kept is None and definition.was:
            kept = by_owner.pop(definition.was, None)
        match definition:
            case Record(fields=fields):
                members = [(field.name, field.was) for field in fields]
                kind = "field"
            case Enumeration(values=values):
                members = [(value.name, value.was) for value in values]
                kind = "value"
            case Union(members=names):
                members = [(name, None) for name in names]
                kind = "field"
        entries += _assign_one(kind, definition.name, members, kept or [])
    for gone in by_owner.values():
        entries += [
            Entry(e.kind, e.owner, e.member, e.number, removed=True) for e in gone
        ]
    return Lock(tuple(entries), old.decisions)


def with_used(lock: Lock, contract: Contract) -> Lock:
    """A contract's lock with the numbers that types of other contracts have in theirs."""
    theirs = {entry.owner for entry in contract.used_numbers}
    own = [entry for entry in lock.entries if entry.owner not in theirs]
    return Lock((*own, *contract.used_numbers), lock.decisions)


def _assign_one(
    kind: str, owner: str, members: Iterable[tuple[str, str | None]], kept: list[Entry]
) -> list[Entry]:
    wanted = list(members)
    if [(kind, owner, name, False) for name, _ in wanted] == [
        (e.kind, e.owner, e.member, e.removed) for e in kept
    ]:
        # As almost always: nothing came, went or moved.
        return kept
    live = {entry.member: entry.number for entry in kept if not entry.removed}
    used = {entry.number for entry in kept}
    now = {name for name, _ in wanted}
    given: dict[str, int] = {}
    for name, was in wanted:
        if name in live:
            given[name] = live[name]
        elif was in live and was not in now:
            given[name] = live[was]
    highest = max(used, default=0)
    for name, _ in wanted:
        if name not in given:
            highest += 1
            if highest in _RESERVED:
                highest = _RESERVED.stop
            given[name] = highest
    held = set(given.values())
    out = [Entry(kind, owner, name, number) for name, number in given.items()]
    out += [
        Entry(kind, owner, e.member, e.number, removed=True)
        for e in kept
        if e.number not in held
    ]
    return out
