"""The asyncio driver: order of the parts, what is given back, and when."""

from __future__ import annotations

import asyncio
import random
from typing import Self

import pytest

from runtime.budget import RetryBudget
from runtime.caller import AsyncCaller, Attempt
from runtime.deadline import deadline as inherited
from runtime.deadline import deadline_scope
from runtime.errors import (
    BreakerOpen,
    BulkheadFull,
    CallError,
    DeadlineExceeded,
    DeclaredError,
    GaveUp,
    RemoteError,
    Unavailable,
)
from runtime.operation import Operation
from runtime.options import ClientOptions, HeaderHook
from runtime.outcome import Outcome
from runtime.policy import Backoff, BreakerPolicy, BudgetPolicy, Policy
from runtime.telemetry import Attributes

from .virtual import CHARGE, POLICY, Script, VirtualTime, caller, failing, outcome_of

STEADY = Policy(
    timeout=2.0, deadline=8.0, attempts=3, backoff=Backoff(base=0.5), breaker=None
)
TOUCHY = BreakerPolicy(
    calls=2, window_calls=2, window_seconds=None, open_for=5.0, probes=1
)


async def test_a_success_is_passed_through_and_everything_given_back() -> None:
    time = VirtualTime()
    client = caller(time)
    send = Script(time, "receipt")
    assert await client.call(send) == "receipt"
    assert client.bulkhead.in_use == 0
    assert send.attempts == [Attempt(1, 2.0, {}, left=8.0)]


async def test_failures_are_repeated_after_growing_waits() -> None:
    time = VirtualTime()
    send = Script(time, ConnectionError(), ConnectionError(), "receipt")
    assert await caller(time, STEADY).call(send) == "receipt"
    assert time.slept == [0.5, 1.0]
    assert [attempt.number for attempt in send.attempts] == [1, 2, 3]


async def test_used_up_attempts_end_in_the_last_error_with_its_cause() -> None:
    time = VirtualTime()
    cause = ConnectionError("refused")
    error = await failing(caller(time, STEADY), Script(time, cause))
    assert isinstance(error, Unavailable)
    assert error.__cause__ is cause
    assert (error.operation, error.attempts) == ("payments.charge", 3)
    assert error.repeated
    assert error.gave_up is GaveUp.ATTEMPTS
    assert str(error) == "payments.charge: no connection (after 3 attempts)"


async def test_an_error_that_was_not_repeated_says_so() -> None:
    time = VirtualTime()
    declined = DeclaredError("no")
    error = await failing(caller(time, STEADY), Script(time, declined))
    assert error is declined
    assert error.__cause__ is None
    assert (error.attempts, error.repeated) == (1, False)
    assert error.gave_up is GaveUp.NOT_REPEATABLE


async def test_an_attempt_gets_the_policys_timeout_or_what_is_left() -> None:
    time = VirtualTime()
    policy = Policy(timeout=3.0, deadline=8.0, backoff=Backoff(base=0.5), breaker=None)
    send = Script(time, "never", takes=10.0)
    error = await failing(caller(time, policy), send)
    assert isinstance(error, DeadlineExceeded)
    assert [(attempt.timeout, attempt.final) for attempt in send.attempts] == [
        (3.0, False),
        (3.0, False),
        (0.5, True),
    ]
    assert time.now == 1008.0


async def test_a_wait_that_would_end_past_the_deadline_is_not_waited_for() -> None:
    time = VirtualTime()
    policy = Policy(timeout=1.0, deadline=2.0, backoff=Backoff(base=2.0), breaker=None)
    error = await failing(caller(time, policy), Script(time, ConnectionError()))
    assert isinstance(error, Unavailable)
    assert error.gave_up is GaveUp.DEADLINE
    assert time.slept == []


async def test_a_sleep_that_took_too_long_ends_in_the_last_error() -> None:
    time = VirtualTime()

    async def oversleep(seconds: float) -> None:
        time.now += 60.0

    client = caller(time, STEADY)
    client._sleep = oversleep
    send = Script(time, ConnectionError())
    error = await failing(client, send)
    assert isinstance(error, Unavailable)
    assert error.gave_up is GaveUp.DEADLINE
    assert len(send.attempts) == 1


async def test_the_deadline_given_to_a_call_replaces_the_policys() -> None:
    time = VirtualTime()
    send = Script(time, "receipt")
    await caller(time, STEADY).call(send, deadline=0.5)
    assert send.attempts[0].timeout == 0.5
    assert send.attempts[0].final


async def test_an_inherited_deadline_caps_both() -> None:
    time = VirtualTime()
    send = Script(time, "receipt")
    token = inherited.set(time.now + 0.25)
    try:
        await caller(time, STEADY).call(send)
        await caller(time, STEADY).call(send, deadline=60.0)
    finally:
        inherited.reset(token)
    assert [attempt.timeout for attempt in send.attempts] == [0.25, 0.25]


@pytest.mark.parametrize("seconds", [0.0, -1.0])
async def test_no_time_left_sends_nothing(seconds: float) -> None:
    time = VirtualTime()
    client = caller(time)
    send = Script(time, "receipt")
    error = await failing(client, send, deadline=seconds)
    assert isinstance(error, DeadlineExceeded)
    assert error.attempts == 0
    assert send.attempts == []
    assert client.bulkhead.in_use == 0


@pytest.mark.parametrize("seconds", [float("inf"), float("nan")])
async def test_a_deadline_that_is_no_time_is_a_mistake(seconds: float) -> None:
    time = VirtualTime()
    client = caller(time)
    with pytest.raises(ValueError, match="deadline"):
        await client.call(Script(time, "receipt"), deadline=seconds)
    assert client.bulkhead.in_use == 0


async def test_the_bulkhead_refuses_without_waiting_and_counts_a_call_once() -> None:
    time = VirtualTime()
    gate = asyncio.Event()
    client = caller(time, Policy(timeout=2.0, deadline=8.0, bulkhead=2))
    tries = 0

    async def hold(attempt: Attempt) -> str:
        nonlocal tries
        tries += 1
        if attempt.number == 1:
            raise ConnectionError
        await gate.wait()
        return "receipt"

    running = [asyncio.create_task(client.call(hold)) for _ in range(2)]
    for _ in range(10):
        await asyncio.sleep(0)
    assert tries == 4
    assert client.bulkhead.in_use == 2
    error = await failing(client, Script(time, "receipt"))
    assert isinstance(error, BulkheadFull)
    assert error.gave_up is GaveUp.BULKHEAD
    gate.set()
    assert await asyncio.gather(*running) == ["receipt", "receipt"]
    assert client.bulkhead.in_use == 0


async def test_an_open_breaker_refuses_before_anything_is_sent() -> None:
    time = VirtualTime()
    policy = Policy(timeout=2.0, deadline=60.0, attempts=1, breaker=TOUCHY)
    client = caller(time, policy)
    send = Script(time, ConnectionError())
    for _ in range(2):
        await failing(client, send)
    error = await failing(client, send)
    assert isinstance(error, BreakerOpen)
    assert error.retry_after == 5.0
    assert (error.attempts, error.gave_up) == (0, GaveUp.BREAKER)
    assert len(send.attempts) == 2


async def test_the_breaker_sees_every_attempt_and_stops_the_call_that_opened_it() -> (
    None
):
    time = VirtualTime()
    policy = Policy(timeout=2.0, deadline=60.0, attempts=5, breaker=TOUCHY)
    client = caller(time, policy)
    send = Script(time, ConnectionError())
    error = await failing(client, send)
    # The last error and not BreakerOpen: something was sent, and may have taken effect.
    assert isinstance(error, Unavailable)
    assert error.gave_up is GaveUp.BREAKER
    assert len(send.attempts) == 2
    assert client.bulkhead.in_use == 0


async def test_a_repeat_whose_wait_outlasts_the_open_breaker_is_its_probe() -> None:
    time = VirtualTime()
    policy = Policy(
        timeout=2.0,
        deadline=60.0,
        attempts=3,
        backoff=Backoff(base=3.0),
        breaker=TOUCHY,
    )
    client = caller(time, policy)
    send = Script(time, ConnectionError(), ConnectionError(), "receipt")
    assert await client.call(send) == "receipt"
    assert time.slept == [3.0, 6.0]
    assert client.breaker is not None
    assert client.breaker.state.value == "closed"


async def test_a_declared_error_does_not_count_against_the_server() -> None:
    time = VirtualTime()
    client = caller(time, Policy(timeout=2.0, deadline=8.0, breaker=TOUCHY))
    for _ in range(5):
        error = await failing(client, Script(time, DeclaredError("no")))
        assert isinstance(error, DeclaredError)


async def test_an_attempts_own_timeout_and_the_calls_deadline_count_against_the_server() -> (
    None
):
    time = VirtualTime()
    policy = Policy(timeout=2.0, deadline=8.0, attempts=1, breaker=TOUCHY)
    client = caller(time, policy)
    slow = Script(time, "never", takes=10.0)
    await failing(client, slow)
    await failing(client, slow, deadline=0.5)
    assert client.breaker is not None
    assert client.breaker.state.value == "open"


async def test_what_says_nothing_of_the_server_is_not_counted() -> None:
    time = VirtualTime()

    def local(error: Exception, attempt: Attempt) -> Outcome:
        return Outcome(Unavailable("pool"), repeat=False, recorded=False)

    client = caller(
        time, Policy(timeout=2.0, deadline=8.0, breaker=TOUCHY), classify=local
    )
    for _ in range(5):
        assert isinstance(
            await failing(client, Script(time, ConnectionError())), Unavailable
        )


async def test_repeats_are_paid_for_and_refused_when_the_budget_is_used_up() -> None:
    time = VirtualTime()
    budget = RetryBudget(BudgetPolicy(capacity=30, repeat=14))
    client = caller(time, STEADY, budget=budget)
    error = await failing(client, Script(time, ConnectionError()))
    assert (error.attempts, budget.balance) == (3, 2)
    error = await failing(client, Script(time, ConnectionError()))
    assert (error.attempts, error.gave_up) == (1, GaveUp.BUDGET)
    await client.call(Script(time, "receipt"))
    assert budget.balance == 3


async def test_success_after_repeats_gives_back_what_the_last_repeat_took() -> None:
    time = VirtualTime()
    client = caller(time, STEADY)
    await client.call(Script(time, ConnectionError(), ConnectionError(), "receipt"))
    assert client.budget.balance == 500 - 14


async def cancel_while(client_call: asyncio.Task[object]) -> None:
    for _ in range(3):
        await asyncio.sleep(0)
    client_call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await client_call


async def test_cancellation_during_an_attempt_is_not_repeated_and_gives_every_permit_back() -> (
    None
):
    time = VirtualTime()
    client = caller(
        time, Policy(timeout=2.0, deadline=60.0, attempts=1, breaker=TOUCHY)
    )
    for _ in range(2):
        await failing(client, Script(time, ConnectionError()))
    time.now += 5.1
    attempts = 0

    async def hang(attempt: Attempt) -> object:
        nonlocal attempts
        attempts += 1
        return await asyncio.Event().wait()

    # The only probe of the half-open breaker is cancelled, and cancelled again: each had the permit.
    for turn in range(1, 4):
        await cancel_while(asyncio.create_task(client.call(hang)))
        assert attempts == turn
        assert client.bulkhead.in_use == 0
    assert await client.call(Script(time, "receipt")) == "receipt"
    assert client.breaker is not None
    assert client.breaker.state.value == "closed"


async def test_cancellation_during_a_wait_gives_the_place_back() -> None:
    time = VirtualTime()
    client = caller(time, STEADY)
    sleeping = asyncio.Event()

    async def sleep(seconds: float) -> None:
        sleeping.set()
        await asyncio.Event().wait()

    client._sleep = sleep
    send = Script(time, ConnectionError())
    call = asyncio.create_task(client.call(send))
    await sleeping.wait()
    assert client.bulkhead.in_use == 1
    await cancel_while(call)
    assert client.bulkhead.in_use == 0
    assert len(send.attempts) == 1


async def test_a_bug_in_the_transport_is_not_hidden_and_gives_every_permit_back() -> (
    None
):
    time = VirtualTime()
    client = caller(time)
    with pytest.raises(ZeroDivisionError):
        await client.call(Script(time, ZeroDivisionError()))
    assert client.bulkhead.in_use == 0


async def test_headers_are_asked_for_once_per_attempt() -> None:
    time = VirtualTime()
    asked: list[Operation] = []

    async def headers(operation: Operation) -> dict[str, str]:
        asked.append(operation)
        return {"authorization": f"token {len(asked)}"}

    send = Script(time, ConnectionError(), "receipt")
    await caller(time, STEADY, options=ClientOptions(headers=headers)).call(send)
    assert [attempt.headers["authorization"] for attempt in send.attempts] == [
        "token 1",
        "token 2",
    ]
    assert asked == [CHARGE, CHARGE]


async def test_the_header_hook_may_be_a_plain_function() -> None:
    time = VirtualTime()
    send = Script(time, "receipt")
    options = ClientOptions(headers=lambda operation: {"x-tenant": operation.service})
    await caller(time, STEADY, options=options).call(send)
    assert send.attempts[0].headers == {"x-tenant": "payments"}


async def test_what_the_header_hook_raises_ends_the_call_unchanged() -> None:
    time = VirtualTime()

    async def headers(operation: Operation) -> dict[str, str]:
        raise TimeoutError("no token")

    client = caller(time, options=ClientOptions(headers=headers))
    with pytest.raises(TimeoutError, match="no token"):
        await client.call(Script(time, "receipt"))
    assert client.bulkhead.in_use == 0


async def test_a_header_hook_that_hangs_gets_no_more_time_than_the_call() -> None:
    time = VirtualTime()

    async def headers(operation: Operation) -> dict[str, str]:
        await asyncio.Event().wait()
        return {}

    client = caller(time, options=ClientOptions(headers=headers))
    error = await failing(client, Script(time, "receipt"), deadline=0.01)
    assert isinstance(error, DeadlineExceeded)
    assert error.attempts == 0


async def test_policies_can_be_adjusted_by_whoever_makes_the_client() -> None:
    time = VirtualTime()
    options = ClientOptions(adjust=lambda policy: policy.scaled(0.1))
    send = Script(time, "receipt")
    await caller(time, POLICY, options=options).call(send)
    assert send.attempts[0].timeout == pytest.approx(0.2)


async def test_pushback_is_waited_for_exactly_and_retry_after_at_least() -> None:
    time = VirtualTime()
    waits = iter(
        [
            Outcome(RemoteError(), True, wait=0.7, wait_is_exact=True),
            Outcome(RemoteError(), True, wait=2.0),
        ]
    )
    client = caller(time, STEADY, classify=lambda error, attempt: next(waits))
    await client.call(Script(time, ConnectionError(), ConnectionError(), "receipt"))
    assert time.slept == [0.7, 2.5]


async def test_a_server_that_asks_for_too_long_a_wait_gets_no_repeat() -> None:
    time = VirtualTime()
    client = caller(
        time,
        Policy(timeout=2.0, deadline=1000.0, breaker=None),
        classify=lambda error, attempt: Outcome(Unavailable(), True, wait=61.0),
    )
    error = await failing(client, Script(time, ConnectionError()))
    assert error.gave_up is GaveUp.WAIT


async def test_a_refusal_that_came_from_further_down_stays_marked_as_repeated() -> None:
    time = VirtualTime()

    def refused(error: Exception, attempt: Attempt) -> Outcome:
        unavailable = Unavailable()
        unavailable.repeated = True
        return Outcome(unavailable, repeat=False)

    error = await failing(
        caller(time, classify=refused), Script(time, ConnectionError())
    )
    assert (error.attempts, error.repeated) == (1, True)


def stand_in(
    operation: Operation, request: object, error: CallError
) -> tuple[object, ...]:
    return operation, request, error


async def test_a_fallback_is_asked_with_all_that_is_known_and_answers_instead() -> None:
    client = caller(VirtualTime(), options=ClientOptions(fallback=stand_in))
    error = Unavailable("away")
    assert await client.instead("request", error) == (CHARGE, "request", error)


async def test_a_fallback_may_take_its_time() -> None:
    async def later(
        operation: Operation, request: object, error: CallError
    ) -> tuple[object, ...]:
        await asyncio.sleep(0)
        return stand_in(operation, request, error)

    client = caller(VirtualTime(), options=ClientOptions(fallback=later))
    error = Unavailable("away")
    assert await client.instead("request", error) == (CHARGE, "request", error)


async def test_without_a_fallback_and_for_answers_the_error_is_raised() -> None:
    with_one = caller(VirtualTime(), options=ClientOptions(fallback=stand_in))
    for client, error in (
        (caller(VirtualTime()), Unavailable("away")),
        (with_one, DeclaredError("no")),
    ):
        with pytest.raises(CallError) as raised:
            await client.instead("request", error)
        assert raised.value is error


class Told:
    """A telemetry that notes what it is told; its spans are all one."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def span(
        self, name: str, kind: str, attributes: Attributes, headers: object = None
    ) -> Told:
        self.lines.append(f"{kind} {name} {attributes.get('mscomm.attempt', '')}")
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *ended: object) -> None:
        self.lines.append("end")

    def headers(self) -> dict[str, str]:
        return {"traceparent": "here"}

    def event(self, name: str, attributes: Attributes) -> None:
        self.lines.append(f"{name} {attributes['error.type']}")

    def count(self, name: str, attributes: Attributes) -> None:
        pass

    def measure(self, name: str, value: float, attributes: Attributes) -> None:
        pass


@pytest.mark.parametrize("hook", [None, lambda operation: {}])
async def test_whoever_watches_is_told_of_the_call_its_attempts_and_its_repeats(
    hook: HeaderHook | None,
) -> None:
    told, time = Told(), VirtualTime()
    options = ClientOptions(telemetry=told, headers=hook)
    client = caller(time, STEADY, options=options)
    send = Script(time, ConnectionError(), "receipt")
    assert await client.call(send, deadline=3.0) == "receipt"
    assert told.lines == [
        "internal payments.charge ",
        "client payments.charge 1",
        "end",
        "retry Unavailable",
        "client payments.charge 2",
        "end",
        "end",
    ]
    assert [attempt.headers for attempt in send.attempts] == [
        {"traceparent": "here"},
        {"traceparent": "here"},
    ]
    assert [attempt.left for attempt in send.attempts] == [3.0, 2.5]


def test_time_that_is_spent_before_sending_is_gone() -> None:
    attempt = Attempt(1, 2.0, {}, left=8.0)
    attempt.spend(0.5)
    assert (attempt.timeout, attempt.left) == (1.5, 7.5)


async def test_calls_made_while_serving_inherit_the_deadline_in_real_time() -> None:
    seen: list[float] = []

    async def send(attempt: Attempt) -> None:
        seen.append(attempt.timeout)

    client = AsyncCaller(
        CHARGE,
        POLICY,
        options=ClientOptions(),
        budget=RetryBudget(),
        classify=outcome_of,
    )
    with deadline_scope(0.5):
        await asyncio.create_task(client.call(send))
    await client.call(send)
    assert 0.3 < seen[0] <= 0.5
    assert seen[1] == 2.0


@pytest.mark.parametrize("seed", range(5))
async def test_whatever_calls_meet_side_by_side_every_permit_comes_back(
    seed: int,
) -> None:
    chance = random.Random(seed)
    time = VirtualTime(draw=0.5)
    policy = Policy(
        timeout=2.0,
        deadline=30.0,
        attempts=3,
        bulkhead=5,
        breaker=BreakerPolicy(
            calls=5, window_calls=10, window_seconds=None, open_for=1.0, probes=3
        ),
    )
    client = caller(time, policy)
    under_way = 0
    most = 0

    async def send(attempt: Attempt) -> str:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        try:
            for _ in range(chance.randrange(4)):
                await asyncio.sleep(0)
            time.now += chance.random() / 10
            match chance.randrange(4):
                case 0:
                    raise ConnectionError
                case 1:
                    raise DeclaredError("no")
                case 2:
                    raise TimeoutError
            return "receipt"
        finally:
            under_way -= 1

    calls: list[asyncio.Task[str]] = []
    for _ in range(300):
        calls.append(asyncio.create_task(client.call(send)))
        if chance.random() < 0.3:
            chance.choice(calls).cancel()
        await asyncio.sleep(0)
    await asyncio.gather(*calls, return_exceptions=True)
    assert most <= 5
    assert client.bulkhead.in_use == 0
    assert 0 <= client.budget.balance <= 500
    # Opened by hand of the clock, the breaker has all its probes to give.
    assert client.breaker is not None
    client.breaker.reset()
    for _ in range(5):
        client.breaker.record(failed=True, duration=0.0, now=time.now)
    time.now += 1.1
    assert [client.breaker.acquire(time.now) for _ in range(4)] == [
        True,
        True,
        True,
        False,
    ]
