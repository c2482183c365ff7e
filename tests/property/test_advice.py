"""What holds of every advice: directions in which a verdict may never move, whatever the other inputs are."""

from __future__ import annotations

import dataclasses
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from mscomm_gen.advisor import advise
from mscomm_gen.advisor.facts import Facts
from mscomm_gen.advisor.flips import flip
from mscomm_gen.advisor.signals import SIGNALS
from mscomm_gen.advisor.verdict import confidence, reasons, verdict
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.interactions import Interaction, OperationEnd
from mscomm_gen.contract.services import Operation, Service, Slo

from . import TIMES

# From what waits to what does not.
TOWARDS_ASYNC: Final = ("sync", "hybrid", "async")
LESS_NEEDED: Final = ("required", "accepted", "none")

SHARES = st.floats(0.5, 1.0)
RATES = st.none() | st.floats(0.01, 1e6)
FACTS = st.builds(
    Facts,
    answer=st.sampled_from(LESS_NEEDED),
    person_waiting=st.booleans(),
    duration=st.floats(1e-4, 1e6),
    fan_out=st.integers(1, 200),
    listeners=st.integers(1, 200),
    streamed=st.booleans(),
    by_handler=st.booleans(),
    optional=st.booleans(),
    consistency=st.sampled_from(("eventual", "strong")),
    ordering=st.sampled_from(("none", "per_key", "global")),
    availability=SHARES,
    target=SHARES,
    rate=RATES,
    burst=RATES,
    depth=st.integers(1, 12),
    crosses_context=st.booleans(),
)


def place(facts: Facts) -> int:
    return TOWARDS_ASYNC.index(verdict(facts))


@given(FACTS)
def test_a_less_needed_answer_never_moves_towards_sync(facts: Facts) -> None:
    places = [
        place(dataclasses.replace(facts, answer=answer)) for answer in LESS_NEEDED
    ]
    assert places == sorted(places)
    assert place(dataclasses.replace(facts, optional=True)) >= place(
        dataclasses.replace(facts, optional=False)
    )


@given(FACTS, st.floats(1.0, 1e4))
def test_longer_work_never_moves_towards_sync(facts: Facts, longer: float) -> None:
    more = dataclasses.replace(facts, duration=facts.duration * longer)
    assert place(more) >= place(facts)


@given(FACTS, st.integers(0, 200))
def test_a_wider_fan_out_never_moves_towards_sync(facts: Facts, wider: int) -> None:
    more = dataclasses.replace(facts, fan_out=facts.fan_out + wider)
    assert place(more) >= place(facts)
    heard = dataclasses.replace(facts, listeners=facts.listeners + wider)
    assert place(heard) >= place(facts)


@given(FACTS, SHARES)
def test_a_less_available_callee_never_moves_towards_sync(
    facts: Facts, worse: float
) -> None:
    less = dataclasses.replace(facts, availability=facts.availability * worse)
    assert place(less) >= place(facts)


@given(FACTS)
def test_every_verdict_has_reasons_and_a_confidence_of_at_least_a_toss(
    facts: Facts,
) -> None:
    found = reasons(facts)
    assert found
    assert found[0].weight is None
    assert all(each.text and each.inputs and each.source for each in found)
    assert 0.5 <= confidence(facts) <= 1.0


@given(FACTS)
def test_a_flip_gives_the_verdict_that_it_says(facts: Facts) -> None:
    found = flip(facts)
    assert found is not None
    assert found.verdict != verdict(facts)
    assert found.now != found.then


@given(FACTS)
def test_a_signal_looks_at_nothing_but_its_inputs(facts: Facts) -> None:
    plain = Facts("required", False, 0.01)
    for signal in SIGNALS:
        seen = {name: getattr(facts, name) for name in signal.inputs}
        if signal.rule == "AD201":
            seen["by_handler"] = facts.by_handler
        assert signal.weigh(dataclasses.replace(plain, **seen)) == signal.weigh(facts)


@st.composite
def systems(draw: st.DrawFn) -> Contract:
    """A few operations that call each other at random, circles among them."""
    count = draw(st.integers(2, 5))
    ends = [OperationEnd(f"s{n}", "act") for n in range(count)]
    services = tuple(
        Service(
            end.service,
            (
                Operation(
                    "act",
                    grpc=True,
                    rate=draw(st.none() | st.floats(0.1, 1e4)),
                    work=draw(st.none() | st.floats(1e-3, 30)),
                    slo=Slo(availability=draw(st.none() | st.floats(0.9, 0.9999))),
                ),
            ),
        )
        for end in ends
    )
    pairs = draw(
        st.lists(
            st.tuples(st.sampled_from(ends), st.sampled_from(ends)),
            min_size=1,
            max_size=6,
            unique=True,
        )
    )
    return Contract(
        "case",
        "1",
        services,
        interactions=tuple(Interaction(a, b) for a, b in pairs),
    )


# Each example simulates two systems.
@settings(deadline=None, max_examples=40 * TIMES)
@given(systems(), st.floats(1.0, 100.0))
def test_scaling_the_rate_never_makes_availability_better(
    system: Contract, factor: float
) -> None:
    scaled = dataclasses.replace(
        system,
        services=tuple(
            dataclasses.replace(
                service,
                operations=tuple(
                    dataclasses.replace(each, rate=each.rate and each.rate * factor)
                    for each in service.operations
                ),
            )
            for service in system.services
        ),
    )
    for usual, more in zip(advise(system), advise(scaled), strict=True):
        assert usual.figures is not None
        assert more.figures is not None
        now, then = usual.figures.declared, more.figures.declared
        assert now is not None
        assert then is not None
        assert (then.availability or 0.0) <= (now.availability or 0.0)
        assert TOWARDS_ASYNC.index(more.verdict) >= TOWARDS_ASYNC.index(usual.verdict)
