"""A rule for values that lets more pass than another one follows from it."""

from __future__ import annotations

import pytest

from mscomm_gen.contract.types import Check, Constraints
from mscomm_gen.review.implied import as_checks, without

A, AB = Check("one_of", ("a",)), Check("one_of", ("a", "b"))
NOT_A, NOT_AB = Check("none_of", ("a",)), Check("none_of", ("a", "b"))
LONG = Check("min_len", (3,))


@pytest.mark.parametrize(
    ("looser", "tighter"),
    [
        (AB, A),
        (NOT_A, NOT_AB),
        (Check("unless_zero", (), (LONG,)), LONG),
        (Check("unless_zero", (), (AB,)), Check("unless_zero", (), (A,))),
        (Check("each", (), (AB,)), Check("each", (), (A, LONG))),
    ],
)
def test_the_looser_of_two_rules_is_nothing_new(looser: Check, tighter: Check) -> None:
    assert without([looser], [tighter]) == []
    assert without([tighter], [looser]) == [tighter]


def test_rules_for_other_parts_say_nothing_of_each_other() -> None:
    keys, values = Check("keys", (), (A,)), Check("values", (), (A,))
    assert without([keys], [values]) == [keys]


def test_a_limit_is_known_as_the_rule_that_says_the_same() -> None:
    assert list(as_checks(Constraints(min_length=3))) == [LONG]
