"""Chance that keeps its word: shares are dealt from shuffled tens.

Of any ten that are dealt from one deck, exactly 3 calls fail and 1 is slow; only their
order is chance.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from enum import Enum
from typing import Generic, TypeVar

T = TypeVar("T")


class Deck(Generic[T]):
    """Deals `cards` in shuffled rounds, for ever."""

    def __init__(self, cards: Iterable[T], chance: random.Random) -> None:
        self._cards = tuple(cards)
        if not self._cards:
            raise ValueError("a deck needs cards")
        self._chance = chance
        self._left: list[T] = []

    def deal(self) -> T:
        """The next card."""
        if not self._left:
            self._left = list(self._cards)
            self._chance.shuffle(self._left)
        return self._left.pop()


class Fault(Enum):
    """What payments does with a call."""

    NONE = "served"
    FAILS = "fails"
    """It answers UNAVAILABLE and has done nothing."""
    FORGETS = "charges, then fails"
    """It answers UNAVAILABLE, but the money is taken."""
    SLOW = "slow"
    """It charges 3 seconds later, whoever still waits."""


FAULTS = (Fault.FAILS,) * 2 + (Fault.FORGETS,) + (Fault.SLOW,) + (Fault.NONE,) * 6
FAILURES = frozenset({Fault.FAILS, Fault.FORGETS})
SHARE_FAILING = 3
SHARE_SLOW = 1
ROUND = len(FAULTS)
SLOWNESS = 3.0
"""Seconds."""
