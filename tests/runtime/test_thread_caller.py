"""The driver for plain threads: what it shares with asyncio's is held by the conformance cases; here is the rest."""

from __future__ import annotations

import random
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from types import FrameType

import pytest

from runtime.attempt import Attempt
from runtime.budget import RetryBudget
from runtime.deadline import deadline_scope
from runtime.errors import (
    BreakerOpen,
    BulkheadFull,
    CallError,
    DeadlineExceeded,
    DeclaredError,
    GaveUp,
    Unavailable,
)
from runtime.hops import ContextThreadPool, carried
from runtime.operation import Operation
from runtime.outcome import Outcome
from runtime.policy import Backoff, BreakerPolicy, BudgetPolicy, Policy
from runtime.thread_caller import ThreadCaller
from runtime.thread_options import ThreadClientOptions, ThreadTiming
from runtime.thread_parts import SharedBreaker, SharedBudget

from .virtual import CHARGE, outcome_of

STEADY = Policy(
    timeout=2.0, deadline=8.0, attempts=3, backoff=Backoff(base=0.5), breaker=None
)
TOUCHY = BreakerPolicy(
    calls=2, window_calls=2, window_seconds=None, open_for=5.0, probes=1
)


class Clock:
    """Time that passes when somebody sleeps, or a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def timing(self) -> ThreadTiming:
        return ThreadTiming(clock=self, sleep=self.sleep, random=lambda: 1.0)


def caller(
    policy: Policy = STEADY,
    options: ThreadClientOptions | None = None,
    budget: RetryBudget | None = None,
    classify: Callable[[Exception, Attempt], Outcome] = outcome_of,
) -> ThreadCaller:
    return ThreadCaller(
        CHARGE,
        policy,
        options=options or ThreadClientOptions(),
        budget=budget or SharedBudget(),
        classify=classify,
    )


def failing_first(times: int) -> Callable[[Attempt], int]:
    """A transport that fails so many attempts, and answers with the number of the next."""

    def send(attempt: Attempt) -> int:
        if attempt.number <= times:
            raise ConnectionError
        return attempt.number

    return send


def test_failures_are_repeated_after_waits_that_are_slept_through() -> None:
    clock = Clock()
    client = caller(options=ThreadClientOptions(timing=clock.timing()))
    assert client.call(failing_first(2)) == 3
    assert clock.slept == [0.5, 1.0]
    assert client.bulkhead.in_use == 0


def test_used_up_attempts_end_in_the_last_error_with_its_cause() -> None:
    clock = Clock()
    client = caller(options=ThreadClientOptions(timing=clock.timing()))
    with pytest.raises(Unavailable) as caught:
        client.call(failing_first(9))
    assert isinstance(caught.value.__cause__, ConnectionError)
    assert (caught.value.attempts, caught.value.gave_up) == (3, GaveUp.ATTEMPTS)


def test_a_declared_error_is_raised_as_it_is() -> None:
    declined = DeclaredError("no")

    def send(attempt: Attempt) -> None:
        raise declined

    with pytest.raises(DeclaredError) as caught:
        caller().call(send)
    assert caught.value is declined
    assert caught.value.__cause__ is None


def test_an_inherited_deadline_caps_the_attempt_and_travels_with_the_work() -> None:
    client = caller()
    limits: list[float] = []

    def send(attempt: Attempt) -> None:
        limits.append(attempt.timeout)

    with ContextThreadPool(1) as pool, deadline_scope(0.25):
        pool.submit(client.call, send).result()
        thread = threading.Thread(target=carried(client.call), args=(send,))
        thread.start()
        thread.join()
    client.call(send)
    assert limits[0] <= 0.25
    assert limits[1] <= 0.25
    assert limits[2] == 2.0


def test_a_hook_that_took_all_the_time_leaves_nothing_to_send() -> None:
    clock = Clock()

    def headers(operation: Operation) -> dict[str, str]:
        clock.now += 60
        return {}

    options = ThreadClientOptions(headers=headers, timing=clock.timing())
    client = caller(options=options)
    with pytest.raises(DeadlineExceeded) as caught:
        client.call(failing_first(0))
    assert caught.value.attempts == 0


def test_a_hook_is_not_asked_while_the_breaker_refuses() -> None:
    clock = Clock()
    asked: list[Operation] = []

    def headers(operation: Operation) -> dict[str, str]:
        asked.append(operation)
        return {}

    policy = Policy(timeout=2.0, deadline=60.0, attempts=1, breaker=TOUCHY)
    options = ThreadClientOptions(headers=headers, timing=clock.timing())
    client = caller(policy, options)
    for _ in range(2):
        with pytest.raises(Unavailable):
            client.call(failing_first(9))
    with pytest.raises(BreakerOpen):
        client.call(failing_first(0))
    assert asked == [CHARGE, CHARGE]


def test_a_bug_in_the_transport_is_not_hidden_and_gives_the_place_back() -> None:
    def send(attempt: Attempt) -> None:
        raise ZeroDivisionError

    client = caller()
    with pytest.raises(ZeroDivisionError):
        client.call(send)
    assert client.bulkhead.in_use == 0


# Interruptions


class Interrupted(BaseException):
    """As KeyboardInterrupt, which would end the tests."""


@contextmanager
def interrupted_after(seconds: float) -> Iterator[None]:
    """Raises Interrupted in this thread, wherever it is then."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise Interrupted

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_an_interruption_gives_the_probe_and_the_place_back() -> None:
    clock = Clock()
    policy = Policy(timeout=2.0, deadline=60.0, attempts=1, breaker=TOUCHY)
    client = caller(policy, ThreadClientOptions(timing=clock.timing()))
    for _ in range(2):
        with pytest.raises(Unavailable):
            client.call(failing_first(9))
    clock.now += 5.1

    def hang(attempt: Attempt) -> None:
        raise Interrupted

    for _ in range(3):
        with pytest.raises(Interrupted):
            client.call(hang)
        assert client.bulkhead.in_use == 0
    assert client.call(failing_first(0)) == 1


def test_an_interruption_at_any_moment_leaves_no_place_taken() -> None:
    client = caller(Policy(timeout=2.0, deadline=8.0, bulkhead=1))
    chance = random.Random(7)
    interrupted = 0
    for _ in range(400):
        try:
            with interrupted_after(chance.uniform(2e-5, 3e-4)):
                while True:
                    client.call(failing_first(0))
        except Interrupted:
            interrupted += 1
        assert client.bulkhead.in_use == 0
    assert interrupted == 400


# Many threads


def together(work: Callable[[int], None], threads: int = 16) -> None:
    """Runs `work` in so many threads that begin together; raises the first failure."""
    barrier = threading.Barrier(threads)
    failures: list[BaseException] = []

    def run(number: int) -> None:
        barrier.wait()
        try:
            work(number)
        except BaseException as failure:
            failures.append(failure)
            raise

    with ContextThreadPool(threads) as pool:
        list(pool.map(run, range(threads)))
    assert not failures


def test_the_limit_of_the_bulkhead_holds_among_threads() -> None:
    client = caller(Policy(timeout=2.0, deadline=8.0, bulkhead=3))
    inside: set[int] = set()
    most: list[int] = []
    refused: list[int] = []

    def send(attempt: Attempt) -> None:
        me = threading.get_ident()
        inside.add(me)
        most.append(len(inside))
        time.sleep(0.0005)
        inside.discard(me)

    def work(number: int) -> None:
        for _ in range(50):
            try:
                client.call(send)
            except BulkheadFull:
                refused.append(number)

    together(work)
    assert max(most) <= 3
    assert refused
    assert client.bulkhead.in_use == 0


def test_the_breaker_counts_every_attempt_of_every_thread() -> None:
    clock = Clock()
    policy = Policy(
        timeout=2.0,
        deadline=8.0,
        attempts=2,
        backoff=Backoff(base=0.0),
        breaker=BreakerPolicy(
            window_calls=100_000, window_seconds=None, calls=100_000, failure_rate=1.0
        ),
    )
    client = caller(
        policy,
        ThreadClientOptions(timing=clock.timing()),
        SharedBudget(BudgetPolicy(capacity=10**9)),
    )

    def work(number: int) -> None:
        for turn in range(300):
            try:
                client.call(failing_first(turn % 3))
            except CallError:
                continue

    together(work, 8)
    assert client.breaker is not None
    window = client.breaker._window
    # A third succeed at once, a third after a repeat, a third not at all.
    assert window.calls == 8 * 100 * (1 + 2 + 2)
    assert window.failures == 8 * 100 * (0 + 1 + 2)
    assert client.bulkhead.in_use == 0


def test_the_budget_counts_what_every_thread_takes_and_gives_back() -> None:
    budget = SharedBudget(BudgetPolicy(capacity=100_000))

    def work(number: int) -> None:
        for _ in range(500):
            assert budget.take(throttled=False) == 14
            assert budget.take(throttled=True) == 5
            budget.succeeded(5)

    together(work, 8)
    assert budget.balance == 100_000 - 8 * 500 * 14


def test_listeners_are_told_of_transitions_in_their_order_and_may_ask() -> None:
    breaker = SharedBreaker(TOUCHY)
    told: list[tuple[str, str]] = []

    def listen(before: object, after: object) -> None:
        told.append((str(before), str(after)))
        assert breaker.state is after

    breaker.listen(listen)

    def work(number: int) -> None:
        for _ in range(200):
            breaker.force_open()
            breaker.reset()

    together(work, 4)
    for (_, after), (before, _) in pairwise(told):
        assert after == before


def test_any_thread_may_set_the_breaker_by_hand() -> None:
    client = caller(Policy(timeout=2.0, deadline=8.0))
    assert client.breaker is not None
    client.breaker.force_open()
    with pytest.raises(BreakerOpen):
        client.call(failing_first(0))
    client.breaker.disable()
    assert client.call(failing_first(0)) == 1
    client.breaker.reset()
    assert client.breaker.state.value == "closed"


def test_after_a_fork_the_parts_are_as_new_whoever_held_their_locks() -> None:
    client = caller(Policy(timeout=2.0, deadline=8.0, bulkhead=1))
    breaker, budget = client.breaker, client.budget
    assert isinstance(breaker, SharedBreaker)
    assert isinstance(budget, SharedBudget)
    breaker.force_open()
    assert client.bulkhead.enter("a call of a thread that is not there any more")
    for part in (breaker, budget, client.bulkhead):
        part._lock.acquire()
        part.renew()
    assert client.call(failing_first(0)) == 1
