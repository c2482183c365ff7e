"""The calls of a process, seen and set from outside."""

from __future__ import annotations

import gc
import os
import threading

import pytest

from runtime.budget import RetryBudget
from runtime.call_states import CallState, CallStates
from runtime.caller import AsyncCaller
from runtime.operation import Idempotency, Operation
from runtime.options import ClientOptions
from runtime.policy import Policy
from runtime.thread_parts import SharedBreaker

from .virtual import CHARGE, POLICY, VirtualTime, caller, outcome_of

REFUND = Operation("payments", "refund", Idempotency.KEYED)


class Client:
    """What is held weakly."""


def state_of(operation: Operation, target: str) -> CallState:
    options = ClientOptions(timing=VirtualTime().timing())
    client: AsyncCaller = AsyncCaller(
        operation, POLICY, options=options, budget=RetryBudget(), classify=outcome_of
    )
    return client.state(target)


def test_a_state_is_all_that_the_calls_of_an_operation_have() -> None:
    held = caller(VirtualTime())
    state = held.state("payments:50051")
    assert state.operation is CHARGE
    assert state.target == "payments:50051"
    assert state.policy is held.policy
    assert state.breaker is held.breaker
    assert state.bulkhead is held.bulkhead
    assert state.budget is held.budget


def test_states_are_found_by_operation_one_for_each_client() -> None:
    states, one, two = CallStates(), Client(), Client()
    charge, refund, again = (
        state_of(REFUND, "first"),
        state_of(CHARGE, "first"),
        state_of(CHARGE, "second"),
    )
    states.add(one, charge)
    states.add(one, refund)
    states.add(two, again)
    assert list(states) == ["payments.charge", "payments.refund"]
    assert len(states) == 2
    assert states["payments.charge"] == (refund, again)
    assert states["payments.refund"] == (charge,)
    with pytest.raises(KeyError):
        states["payments.void"]
    states.remove(one)
    assert dict(states) == {"payments.charge": (again,)}
    # A client that is closed twice, or made no calls known.
    states.remove(one)
    states.remove(Client())


def test_a_client_that_is_forgotten_is_not_there_any_more() -> None:
    states, client = CallStates(), Client()
    states.add(client, state_of(CHARGE, "here"))
    assert len(states) == 1
    del client
    gc.collect()
    assert len(states) == 0


def test_states_are_equal_to_themselves_alone() -> None:
    one, two = CallStates(), CallStates()
    assert one == one
    assert one != two
    assert {one: 1, two: 2}[one] == 1
    assert hash(one) != hash(two)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_lock_that_was_held_at_a_fork_is_free_in_the_child() -> None:
    states = CallStates()
    inside, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        with states._lock:
            inside.set()
            go_on.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    assert inside.wait(10)
    child = os.fork()
    if not child:
        free = False
        try:
            free = states._lock.acquire(timeout=5)
        finally:
            # Whatever happened: what follows is the parent's.
            os._exit(0 if free else 1)
    go_on.set()
    thread.join()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_what_can_be_seen_from_other_threads_has_a_breaker_for_threads() -> None:
    def of(options: ClientOptions) -> object:
        return caller(VirtualTime(), options=options).breaker

    assert isinstance(of(ClientOptions(states=CallStates())), SharedBreaker)
    assert not isinstance(of(ClientOptions()), SharedBreaker)
    without = Policy(timeout=1.0, deadline=1.0, breaker=None)
    assert caller(VirtualTime(), without).state("here").breaker is None
