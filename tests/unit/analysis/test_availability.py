"""Availability against the closed forms."""

from __future__ import annotations

import pytest

from mscomm_gen.analysis.availability import Availabilities, Outcome
from mscomm_gen.contract.interactions import Interaction

from .chains import EDGE, end, graph, service


def of(*interactions: Interaction, **stated: float) -> float:
    """What the edge has at best, over callees of the stated availability."""
    services = [service(n, availability=a) for n, a in stated.items()]
    return Availabilities(graph([service("edge"), *services], [*interactions])).of(EDGE)


def test_calls_in_a_row_and_side_by_side_multiply() -> None:
    a, b = Interaction(EDGE, end("a")), Interaction(EDGE, end("b"))
    assert of(a, b, a=0.99, b=0.98) == pytest.approx(0.99 * 0.98)
    beside = [Interaction(EDGE, end(n), together_with="both") for n in ("a", "b")]
    assert of(*beside, a=0.99, b=0.98) == pytest.approx(0.99 * 0.98)


def test_an_optional_call_costs_nothing() -> None:
    assert of(Interaction(EDGE, end("a"), needed="optional"), a=0.5) == 1.0


def test_a_call_in_a_share_of_cases_costs_that_share() -> None:
    assert of(Interaction(EDGE, end("a"), share=0.05), a=0.9) == pytest.approx(0.995)


def test_an_outage_hits_repeated_calls_alike() -> None:
    assert of(Interaction(EDGE, end("a"), calls=5), a=0.99) == pytest.approx(0.99)


def test_a_promise_is_believed_unless_what_lies_behind_makes_it_impossible() -> None:
    chain = [Interaction(EDGE, end("a")), Interaction(end("a"), end("b"))]
    assert of(*chain, a=0.999, b=0.99) == pytest.approx(0.99)
    assert of(*chain, a=0.9, b=0.99) == pytest.approx(0.9)


def test_what_is_not_declared_is_assumed_or_bounded() -> None:
    found = graph([service("edge"), service("a")], [Interaction(EDGE, end("a"))])
    assert Availabilities(found).of(EDGE) == pytest.approx(0.999)
    assert Availabilities(found, unknown=1.0).of(EDGE) == 1.0


def test_a_circle_is_counted_once() -> None:
    circle = [Interaction(EDGE, end("a")), Interaction(end("a"), EDGE)]
    assert of(*circle, a=0.99) == pytest.approx(0.99)


def test_the_caller_without_a_call_no_longer_depends_on_it() -> None:
    services = [service("edge"), service("a", availability=0.99)]
    found = Availabilities(graph(services, [Interaction(EDGE, end("a"))]))
    assert found.changed(EDGE, {"edge.act -> a.act": "async"}) == 1.0
    assert found.changed(EDGE, {"edge.act -> a.act": "hybrid"}) == 0.9995


def test_passing_failures_are_repeated_at_one_layer() -> None:
    chain = [Interaction(EDGE, end("a")), Interaction(end("a"), end("b"))]
    found = Availabilities(
        graph([service(n) for n in ("edge", "a", "b")], chain),
        own={end("a"): 0.9, end("b"): 0.8},
        attempts={each.key: 3 for each in chain},
    )
    # b is tried three times for each attempt of a; once that is in vain, a is not repeated.
    assert found.of(EDGE) == pytest.approx((1 - 0.1**3) * (1 - 0.2**3))


def test_outcomes_add_up_to_one() -> None:
    outcome = Outcome(0.7, 0.2).times(3).then(Outcome(0.9, 0.1)).in_share(0.5)
    assert outcome.ok + outcome.passing + outcome.final == pytest.approx(1.0)
    assert Outcome(0.0, 1.0).after(3) == Outcome(0.0)
    # By hand: well at once, or after one or two passing failures.
    assert Outcome(0.7, 0.2).after(3).ok == pytest.approx(0.7 * (1 + 0.2 + 0.04))
