"""Which routes meet, and which of two is the wider one: held against paths that are tried one by one."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mscomm_gen.contract.route_overlap import Routes, covers, cross, meet
from runtime.rest_template import fits

LETTERS = ("a", "b", "c")
PATHS = [p for n in range(5) for p in itertools.product(LETTERS, repeat=n)]


def matched(template: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {path for path in PATHS if fits(template, path)}


@st.composite
def templates(draw: st.DrawFn) -> tuple[str, ...]:
    found = draw(st.lists(st.sampled_from(["a", "b", "*"]), max_size=4))
    if draw(st.booleans()):
        found.insert(draw(st.integers(0, len(found))), "**")
    return tuple(found[:4])


@given(templates(), templates())
def test_routes_meet_where_a_path_matches_both(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    together = matched(one) & matched(other)
    assert meet(one, other) == meet(other, one)
    assert not together or meet(one, other)
    if "**" not in one and "**" not in other:
        assert meet(one, other) == bool(together)


@given(templates(), templates())
def test_what_covers_another_one_takes_all_of_its_paths(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    if covers(one, other):
        assert matched(one) >= matched(other)
    elif "**" not in one and "**" not in other:
        assert not matched(one) >= matched(other) or not matched(other)


@given(st.lists(templates(), max_size=8), templates())
def test_the_index_finds_what_a_look_at_every_pair_finds(
    known: list[tuple[str, ...]], asked: tuple[str, ...]
) -> None:
    routes: Routes[int] = Routes()
    for number, template in enumerate(known):
        routes.add(template, number)
    wanted = [n for n, template in enumerate(known) if cross(template, asked)]
    assert sorted(routes.crossing(asked)) == wanted


@pytest.mark.parametrize(
    ("one", "other", "crossing"),
    [
        (("a", "*", "c"), ("a", "b", "*"), True),
        (("a", "*"), ("a", "b"), False),
        (("a", "**"), ("a", "b", "*"), False),
        (("**", "c"), ("a", "**"), True),
        (("a", "*"), ("b", "*"), False),
    ],
)
def test_two_that_share_paths_cross_where_neither_is_wider(
    one: tuple[str, ...], other: tuple[str, ...], crossing: bool
) -> None:
    assert cross(one, other) is crossing
