"""Of ten calls three fail and one is slow: always, and only their order is chance."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from shop_demo.deck import FAILURES, FAULTS, ROUND, Deck, Fault


@pytest.mark.parametrize("seed", range(5))
def test_every_ten_hold_three_failures_and_one_slow_call(seed: int) -> None:
    deck = Deck(FAULTS, random.Random(seed))
    for _ in range(7):
        ten = Counter(deck.deal() for _ in range(ROUND))
        assert sum(ten[fault] for fault in FAILURES) == 3
        assert ten[Fault.SLOW] == 1
        assert ten[Fault.NONE] == 6


def test_one_failure_of_three_has_taken_the_money() -> None:
    assert Counter(FAULTS)[Fault.FORGETS] == 1


def test_equal_seeds_deal_equally_and_others_do_not() -> None:
    def dealt(seed: int) -> list[Fault]:
        deck = Deck(FAULTS, random.Random(seed))
        return [deck.deal() for _ in range(40)]

    assert dealt(1) == dealt(1)
    assert dealt(1) != dealt(2)


def test_a_deck_without_cards_is_refused() -> None:
    with pytest.raises(ValueError, match="cards"):
        Deck((), random.Random(0))
