"""The simulation against closed forms, within the error that it states."""

from __future__ import annotations

import dataclasses
import math

import pytest

from mscomm_gen.analysis.hops import Hop, hops
from mscomm_gen.analysis.latency import Latencies
from mscomm_gen.analysis.lognormal import Lognormal
from mscomm_gen.analysis.vectors import quantile
from mscomm_gen.contract.interactions import Interaction
from mscomm_gen.contract.policies import Policy
from mscomm_gen.contract.services import Service

from .chains import EDGE, contract, end, graph, service

SUM_ERROR = 0.06  # two standard errors


def made(
    services: list[Service], interactions: list[Interaction], **said: float | None
) -> Latencies:
    unknown = said.get("unknown")
    return Latencies(graph([service("edge"), *services], interactions), unknown=unknown)


def test_a_leaf_has_the_p99_and_the_work_that_it_declares() -> None:
    found = made([service("a", work=0.02, p99=0.1)], [])
    assert found.p99(end("a")) == pytest.approx(0.1, rel=0.01)
    assert found.median(end("a")) == pytest.approx(0.02, rel=0.01)


def test_the_measured_tail_of_one_leaf_is_lognormal() -> None:
    """The table that shape and ratio come from: 1, 5 and 10 ms at 50, 95 and 99 %."""
    leaf = Lognormal.of(0.001, None)
    assert leaf is not None
    assert leaf.quantile(0.99) == pytest.approx(0.010)
    assert leaf.quantile(0.95) == pytest.approx(0.005, rel=0.03)


def test_nothing_said_is_nothing_or_what_is_assumed() -> None:
    assert Lognormal.of(None, None) is None
    assert made([service("a")], []).p99(end("a")) == 0.0
    assumed = made([service("a")], [], unknown=0.01)
    assert assumed.median(end("a")) == pytest.approx(0.01, rel=0.01)


def test_side_by_side_takes_as_long_as_the_longest() -> None:
    names = [f"s{n}" for n in range(5)]
    services = [service(n, work=0.02, p99=0.1) for n in names]
    beside = [Interaction(EDGE, end(n), together_with="all") for n in names]
    found = made(services, beside)
    one = Lognormal.of(0.02, 0.1)
    assert one is not None
    assert found.p99(EDGE) == pytest.approx(one.quantile(0.99 ** (1 / 5)), rel=0.08)


def test_in_a_row_the_means_add_up() -> None:
    services = [service(n, work=0.02, p99=0.1) for n in "abc"]
    found = made(services, [Interaction(EDGE, end(n)) for n in "abc"])
    one = Lognormal.of(0.02, 0.1)
    assert one is not None
    vector = found.vector(EDGE)
    assert sum(vector) / len(vector) == pytest.approx(3 * one.mean, rel=0.02)


def test_the_p99_of_a_sum_agrees_with_a_convolution() -> None:
    services = [service(n, work=0.02, p99=0.1) for n in "ab"]
    found = made(services, [Interaction(EDGE, end(n)) for n in "ab"])
    one = Lognormal.of(0.02, 0.1)
    assert one is not None
    parts = [one.quantile((n + 0.5) / 1500) for n in range(1500)]
    exact = quantile([a + b for a in parts for b in parts], 0.99)
    assert found.p99(EDGE) == pytest.approx(exact, rel=SUM_ERROR)


def test_repeated_calls_are_drawn_apart() -> None:
    found = made(
        [service("a", work=0.02, p99=0.1)], [Interaction(EDGE, end("a"), calls=2)]
    )
    one = Lognormal.of(0.02, 0.1)
    assert one is not None
    # Twice the same draw would have twice the p99; the sum of two of their own has much less.
    assert found.p99(EDGE) < 1.8 * one.quantile(0.99)
    many = made(
        [service("a", work=0.02, p99=0.1)], [Interaction(EDGE, end("a"), calls=200)]
    )
    assert many.median(EDGE) == pytest.approx(200 * one.mean, rel=0.05)


def test_a_call_in_a_share_of_cases_is_a_mixture() -> None:
    found = made(
        [service("a", work=0.02, p99=0.1)], [Interaction(EDGE, end("a"), share=0.1)]
    )
    one = Lognormal.of(0.02, 0.1)
    assert one is not None
    assert found.p99(EDGE) == pytest.approx(one.quantile(0.9), rel=SUM_ERROR)
    assert found.median(EDGE) == 0.0


def test_a_message_costs_its_publisher_nothing_and_a_pattern_can_be_tried() -> None:
    found = made([service("a", work=0.02, p99=0.1)], [Interaction(EDGE, end("a"))])
    assert found.changed(EDGE, {"edge.act -> a.act": "async"}) == 0.0
    assert found.changed(EDGE, {"edge.act -> a.act": "sync"}) == found.p99(EDGE)


def test_calls_end_at_their_time_limits() -> None:
    policy = Policy("short", timeout=0.05, deadline=0.12, attempts=3)
    whole = contract(
        [service("edge"), service("a", work=0.2, p99=0.3)],
        [Interaction(EDGE, end("a"), policy="short")],
        (policy,),
    )
    known: dict[str, Hop] = {}
    for hop in hops(whole):
        assert hop.interaction is not None
        known[hop.interaction.key] = hop
    slow = Latencies(
        graph(list(whole.services), list(whole.interactions)), known, unknown=None
    )
    assert max(slow.vector(EDGE)) == pytest.approx(0.12)


def test_failing_attempts_are_followed_by_others() -> None:
    policy = Policy("again", timeout=1.0, deadline=9.0, attempts=2)
    whole = contract(
        [service("edge"), service("a")],
        [Interaction(EDGE, end("a"), policy="again")],
        (policy,),
    )
    (hop,) = hops(whole)
    found = Latencies(
        graph(list(whole.services), list(whole.interactions)),
        {"edge.act -> a.act": hop},
        own={end("a"): Lognormal(0.1, 0.01), EDGE: Lognormal(1e-9, 0.01)},
        failing={end("a"): 0.25},
    )
    vector = found.vector(EDGE)
    mean = sum(vector) / len(vector)
    # A quarter is tried twice, after half of the first wait of 50 ms.
    assert mean == pytest.approx(0.1 + 0.25 * (0.1 + 0.025), rel=0.01)


def test_a_circle_is_walked_once() -> None:
    found = made(
        [service("a", work=0.02, p99=0.1)],
        [Interaction(EDGE, end("a")), Interaction(end("a"), EDGE)],
    )
    assert math.isfinite(found.p99(EDGE))


def test_the_same_contract_gives_the_same_numbers() -> None:
    services = [service(n, work=0.02, p99=0.1) for n in "ab"]
    calls = [Interaction(EDGE, end(n)) for n in "ab"]
    assert made(services, calls).p99(EDGE) == made(services, calls).p99(EDGE)
    fewer = dataclasses.replace(made(services, calls), samples=1000)
    assert fewer.p99(EDGE) == pytest.approx(made(services, calls).p99(EDGE), rel=0.1)
