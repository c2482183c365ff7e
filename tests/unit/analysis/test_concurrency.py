"""How much room calls need: rate times duration, as far as the contract says."""

from __future__ import annotations

import pytest

from mscomm_gen.analysis.concurrency import (
    Places,
    call_duration,
    places_needed,
    server_places,
)
from mscomm_gen.analysis.load import Load, operation_loads
from mscomm_gen.analysis.policies import effective_policy
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.interactions import Interaction, OperationEnd
from mscomm_gen.contract.policies import Breaker, Policy
from mscomm_gen.contract.services import Operation, Service, Slo
from mscomm_gen.contract.types import Named, StreamOf


def contract_of(
    *operations: Operation, calls: tuple[tuple[str, str, int], ...] = ()
) -> Contract:
    """One service `s` with these operations, which call each other so often."""
    return Contract(
        "c",
        "1",
        services=(Service("s", operations),),
        interactions=tuple(
            Interaction(
                OperationEnd("s", source), OperationEnd("s", target), calls=count
            )
            for source, target, count in calls
        ),
    )


def duration(contract: Contract, name: str) -> float | None:
    (service,) = contract.services
    operation = next(each for each in service.operations if each.name == name)
    return call_duration(contract, service, operation)


def test_a_promise_is_taken_before_anything_else() -> None:
    contract = contract_of(Operation("a", work=5.0, slo=Slo(p99=0.2)))
    assert duration(contract, "a") == 0.2


def test_a_stream_takes_as_long_as_its_work_and_not_as_its_first_response() -> None:
    stream = StreamOf(Named("Price"))
    contract = contract_of(
        Operation("a", response=stream, work=60.0, slo=Slo(p99=0.2)),
        Operation("b", response=stream, slo=Slo(p99=0.2)),
    )
    assert duration(contract, "a") == 60.0
    assert duration(contract, "b") is None


def test_own_work_is_added_to_that_of_what_is_called() -> None:
    contract = contract_of(
        Operation("a", work=0.5),
        Operation("b", work=0.25),
        Operation("c", slo=Slo(p99=0.125)),
        calls=(("a", "b", 2), ("b", "c", 1)),
    )
    assert duration(contract, "a") == 0.5 + 2 * (0.25 + 0.125)


def test_what_nothing_is_known_of_makes_the_sum_unknown_and_so_does_a_circle() -> None:
    contract = contract_of(
        Operation("a", work=0.5),
        Operation("b"),
        Operation("c", work=0.1),
        calls=(("a", "b", 1), ("c", "c", 1)),
    )
    assert duration(contract, "a") is None
    assert duration(contract, "b") is None
    assert duration(contract, "c") is None


@pytest.mark.parametrize(
    ("load", "seconds", "count"),
    [
        (Load(40.0, 400.0), 0.12, 96),
        (Load(40.0, None), 0.5, 40),
        (Load(1.0, None), 0.1, 10),
        (Load(None, None), 0.1, None),
        (Load(40.0, None), None, None),
    ],
)
def test_room_is_twice_the_peak_times_the_duration_and_never_below_ten(
    load: Load, seconds: float | None, count: int | None
) -> None:
    found = places_needed(load, seconds, "services.s.a")
    assert (found and found.count) == count


def test_a_server_has_room_for_all_that_a_transport_carries() -> None:
    contract = contract_of(
        Operation("a", grpc=True, rate=40.0, slo=Slo(p99=0.5)),
        Operation("b", grpc=True),
        Operation("hidden", rate=1000.0, slo=Slo(p99=9.0)),
    )
    (service,) = contract.services
    assert server_places(contract, service, operation_loads(contract)) == (
        Places(40, "2 x 40/s x 0.5 s, services.s.a"),
        Places(100, "the default, services.s.b"),
    )


def test_a_client_has_its_bulkhead_from_work_where_no_p99_is_promised() -> None:
    contract = contract_of(Operation("a", grpc=True, rate=100.0, work=0.25))
    (service,) = contract.services
    policy = effective_policy(contract, service, service.operations[0])
    assert policy.bulkhead == 50
    assert policy.notes == ("bulkhead: 2 x 100/s x 0.25 s, services.s.a",)


@pytest.mark.parametrize(
    ("rate", "window", "calls"),
    [
        (40.0, 30.0, 20),
        (1.0, 30.0, 15),
        (0.2, 30.0, 5),
        # 3 calls in 30 s would never be judged.
        (0.1, 100.0, 5),
        (0.001, 300.0, 5),
    ],
)
def test_the_breakers_window_and_least_number_fit_the_declared_rate(
    rate: float, window: float, calls: int
) -> None:
    contract = contract_of(Operation("a", grpc=True, rate=rate))
    (service,) = contract.services
    breaker = effective_policy(contract, service, service.operations[0]).breaker
    assert (breaker.window_seconds, breaker.calls) == (window, calls)


def test_a_window_that_the_contract_states_is_not_stretched() -> None:
    contract = Contract(
        "c",
        "1",
        services=(Service("s", (Operation("a", grpc=True, rate=0.01, policy="p"),)),),
        policies=(Policy("p", breaker=Breaker(window_seconds=20.0)),),
    )
    (service,) = contract.services
    breaker = effective_policy(contract, service, service.operations[0]).breaker
    assert (breaker.window_seconds, breaker.calls) == (20.0, 5)
