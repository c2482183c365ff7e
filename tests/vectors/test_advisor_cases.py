"""The advice against what experts say of well-known systems."""

from __future__ import annotations

import json

import pytest

from .advice_report import BAR, Judged, judge, table
from .cases import cases_of_yaml, drive


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    return judge()


def test_clear_cases_are_advised_as_experts_do(judged: list[Judged]) -> None:
    clear = [each for each in judged if each.case["difficulty"] == "clear"]
    assert sum(each.exact for each in clear) >= BAR * len(clear), table(judged)


def test_half_of_the_cases_say_nothing_else_than_the_other_half(
    judged: list[Judged],
) -> None:
    for half in (judged[::2], judged[1::2]):
        accepted = [each.accepted for each in half]
        assert sum(accepted) >= 0.85 * len(accepted)


def test_what_is_wrong_is_said_with_less_confidence_than_what_is_right(
    judged: list[Judged],
) -> None:
    def mean(values: list[float]) -> float:
        return sum(values) / len(values)

    right = mean([each.confidence for each in judged if each.exact])
    wrong = mean([each.confidence for each in judged if not each.exact])
    assert wrong < right


def test_names_and_words_do_not_move_the_advice() -> None:
    given = cases_of_yaml("advisor_cases")[:4]
    renamed = json.loads(json.dumps(given))
    for case in renamed:
        case["attributes"] |= {"caller": "x", "callee": "y"}
    assert drive("advisor_cases", given) == drive("advisor_cases", renamed)
