from __future__ import annotations

from dataclasses import replace

import pytest

from mscomm_gen.analysis.policies import EffectivePolicy, effective_policy
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.interactions import Interaction, OperationEnd
from mscomm_gen.contract.policies import Backoff, Breaker, Policy
from mscomm_gen.contract.services import Operation, Service, Slo
from mscomm_gen.contract.types import Named, StreamOf

CALL = Interaction(OperationEnd("shop", "buy"), OperationEnd("bank", "charge"))


def policy_of(
    charge: Operation, *policies: Policy, interaction: Interaction | None = None
) -> EffectivePolicy:
    bank = Service("bank", (charge,))
    shop = Service("shop", (Operation("buy", grpc=True),))
    contract = Contract(
        "c",
        "1",
        services=(shop, bank),
        policies=policies,
        interactions=(interaction,) if interaction else (),
    )
    return effective_policy(contract, bank, charge, interaction)


CHARGE = Operation("charge", grpc=True)


def test_where_nothing_is_known_the_whole_call_gets_ten_seconds_and_an_attempt_its_part() -> (
    None
):
    policy = policy_of(CHARGE)
    assert (policy.deadline, policy.attempts, policy.timeout) == (10.0, 3, 3.333333)
    assert (policy.backoff_base, policy.backoff_factor, policy.backoff_cap) == (
        0.05,
        2.0,
        20.0,
    )
    assert policy.bulkhead == 25


def test_an_attempt_gets_three_times_the_callees_p99() -> None:
    policy = policy_of(replace(CHARGE, slo=Slo(p99=0.12)))
    assert policy.timeout == 0.36
    # Three attempts of 0.36 s and waits of at most 0.05 s and 0.1 s.
    assert policy.deadline == 1.23


def test_what_the_policy_says_stands() -> None:
    said = Policy(
        "p",
        timeout=2.0,
        deadline=8.0,
        attempts=4,
        backoff=Backoff(0.5, 3.0, 1.0),
        bulkhead=7,
    )
    policy = policy_of(replace(CHARGE, policy="p", slo=Slo(p99=0.12)), said)
    assert (policy.timeout, policy.deadline, policy.attempts, policy.bulkhead) == (
        2.0,
        8.0,
        4,
        7,
    )
    assert (policy.backoff_base, policy.backoff_factor, policy.backoff_cap) == (
        0.5,
        3.0,
        1.0,
    )


def test_the_interactions_policy_comes_before_the_operations() -> None:
    calm, firm = Policy("calm", deadline=9.0), Policy("firm", deadline=1.0)
    charge = replace(CHARGE, policy="calm")
    assert policy_of(charge, calm, firm).deadline == 9.0
    named = policy_of(charge, calm, firm, interaction=replace(CALL, policy="firm"))
    assert named.deadline == 1.0
    assert named.origin == 'policies.firm, by interactions."shop.buy -> bank.charge"'


@pytest.mark.parametrize("deadline", [0.1, 1.0, 5.0])
def test_an_attempt_never_gets_more_than_the_whole_call(deadline: float) -> None:
    assert (
        policy_of(
            replace(CHARGE, policy="p", slo=Slo(p99=4.0)),
            Policy("p", deadline=deadline),
        ).timeout
        <= deadline
    )


def test_a_deadline_is_never_longer_than_ten_seconds_unless_the_contract_says_so() -> (
    None
):
    assert policy_of(replace(CHARGE, slo=Slo(p99=9.0))).deadline == 10.0
    assert (
        policy_of(replace(CHARGE, policy="p"), Policy("p", deadline=60.0)).deadline
        == 60.0
    )


@pytest.mark.parametrize(
    ("rate", "calls"), [(None, 20), (40.0, 20), (1.0, 15), (0.01, 5)]
)
def test_a_breaker_judges_fewer_calls_where_the_declared_rate_is_low(
    rate: float | None, calls: int
) -> None:
    assert policy_of(replace(CHARGE, rate=rate)).breaker.calls == calls


def test_a_count_window_judges_no_more_calls_than_it_holds() -> None:
    breaker = policy_of(
        replace(CHARGE, policy="p"), Policy("p", breaker=Breaker(window_calls=8))
    ).breaker
    assert (breaker.window_calls, breaker.window_seconds, breaker.calls) == (8, None, 8)


def test_a_bulkhead_follows_littles_law_at_the_peak_with_as_much_again_in_reserve() -> (
    None
):
    assert (
        policy_of(replace(CHARGE, rate=40.0, burst=400.0, slo=Slo(p99=0.12))).bulkhead
        == 96
    )
    assert policy_of(replace(CHARGE, rate=0.1, slo=Slo(p99=0.12))).bulkhead == 10


WATCH = Operation("charge", grpc=True, response=StreamOf(Named("Price")))


def test_the_promise_of_a_stream_says_nothing_of_how_long_it_lasts() -> None:
    policy = policy_of(replace(WATCH, slo=Slo(p99=0.12)))
    assert (policy.deadline, policy.timeout) == (10.0, 10.0)
    upload = replace(CHARGE, request=StreamOf(Named("Price")), slo=Slo(p99=0.12))
    assert policy_of(upload).deadline == 10.0


def test_what_a_policy_says_of_a_stream_stands() -> None:
    named = replace(WATCH, policy="p")
    hour = policy_of(named, Policy("p", deadline=3600.0))
    assert (hour.deadline, hour.timeout) == (3600.0, 3600.0)
    both = policy_of(named, Policy("p", deadline=3600.0, timeout=5.0))
    assert (both.deadline, both.timeout) == (3600.0, 5.0)
    first = policy_of(named, Policy("p", timeout=5.0))
    assert (first.deadline, first.timeout) == (10.0, 5.0)
