"""The numbers that a .proto file of the language sets apart, as contract.lock keeps those of what was removed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ..contract.lock import Entry, Lock, with_used
from ..review.protobuf.schema import Ranges
from .language import InLanguage
from .written import Written

_MOST = 10_000
"""Numbers of one range that are looked at: `reserved 5 to max` sets half a thousand million apart."""


def numbers(side: Written) -> Lock:
    """The lock of a contract of the language, with what its file reserves."""
    lock = with_used(side.loaded.lock, side.loaded.contract)
    if side.schema is None:
        return lock
    return Lock((*lock.entries, *_removed(side)), lock.decisions)


def _removed(side: Written) -> Iterator[Entry]:
    own = InLanguage(side.loaded).messages
    for message in side.messages.messages:
        yield from _entries("field", own.get(_short(message.name)), message.reserved)
    for enum in side.messages.enums:
        yield from _entries("value", own.get(_short(enum.name)), enum.reserved)


def _short(name: str) -> str:
    return name.rpartition(".")[2]


def _entries(kind: str, owner: str | None, reserved: Ranges) -> Iterator[Entry]:
    if owner is None:
        return
    ranges = (range(first, min(last, first + _MOST) + 1) for first, last in reserved)
    for number in chain.from_iterable(ranges):
        yield Entry(kind, owner, str(number), number, removed=True)
