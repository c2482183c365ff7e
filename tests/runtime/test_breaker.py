"""The circuit breaker beyond its conformance cases: by hand, listeners, and what must hold for any sequence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.breaker import BreakerState, CircuitBreaker
from runtime.breaker_window import CountWindow, TimeWindow
from runtime.policy import BreakerPolicy

from .virtual import VirtualTime

OPENS_AT_TWO = BreakerPolicy(
    calls=2, window_calls=2, window_seconds=None, open_for=5.0, probes=2
)


def breaker(time: VirtualTime, policy: BreakerPolicy = OPENS_AT_TWO) -> CircuitBreaker:
    return CircuitBreaker(policy, time.clock)


def state_of(subject: CircuitBreaker) -> BreakerState:
    return subject.state


def fail(subject: CircuitBreaker, time: VirtualTime, times: int = 2) -> None:
    for _ in range(times):
        assert subject.acquire(time.now)
        subject.record(failed=True, duration=0.0, now=time.now)


def test_the_defaults_of_the_design_open_at_half_of_twenty_calls_within_thirty_seconds() -> (
    None
):
    time = VirtualTime()
    subject = breaker(time, BreakerPolicy())
    for number in range(20):
        assert state_of(subject) is BreakerState.CLOSED
        assert subject.acquire(time.now)
        subject.record(failed=number % 2 == 0, duration=0.0, now=time.now)
        time.now += 1
    assert state_of(subject) is BreakerState.OPEN


def test_a_stuck_probe_cannot_hold_it_half_open() -> None:
    time = VirtualTime()
    subject = breaker(time)
    fail(subject, time)
    time.now += 5.1
    assert subject.acquire(time.now)
    assert subject.acquire(time.now)
    assert not subject.acquire(time.now)
    # The two probes never come back. By default half-open lasts as long as open.
    time.now += 5.0
    assert state_of(subject) is BreakerState.OPEN
    time.now += 5.1
    assert subject.acquire(time.now)
    subject.record(failed=False, duration=0.0, now=time.now)
    assert subject.acquire(time.now)
    subject.record(failed=False, duration=0.0, now=time.now)
    assert state_of(subject) is BreakerState.CLOSED


def test_retry_after_counts_down_while_open() -> None:
    time = VirtualTime()
    subject = breaker(time)
    assert subject.retry_after(time.now) == 0.0
    fail(subject, time)
    assert subject.retry_after(time.now) == 5.0
    time.now += 4.0
    assert subject.retry_after(time.now) == 1.0
    time.now += 4.0
    assert subject.retry_after(time.now) == 0.0


def test_by_hand_it_is_opened_disabled_and_reset() -> None:
    time = VirtualTime()
    subject = breaker(time)
    subject.force_open()
    time.now += 3600
    assert not subject.acquire(time.now)
    assert state_of(subject) is BreakerState.FORCED_OPEN
    subject.disable()
    fail(subject, time, 10)
    assert state_of(subject) is BreakerState.DISABLED
    subject.reset()
    assert state_of(subject) is BreakerState.CLOSED
    fail(subject, time)
    subject.reset()
    fail(subject, time, 1)
    assert state_of(subject) is BreakerState.CLOSED


def test_a_reset_ends_what_time_would_have_brought() -> None:
    time = VirtualTime()
    policy = BreakerPolicy(
        calls=2, window_calls=2, window_seconds=None, open_for=5.0, automatic=True
    )
    subject = breaker(time, policy)
    fail(subject, time)
    subject.reset()
    time.now += 60
    assert state_of(subject) is BreakerState.CLOSED


def test_listeners_hear_every_transition_once_in_order() -> None:
    time = VirtualTime()
    subject = breaker(time)
    heard: list[tuple[str, str]] = []
    subject.listen(lambda before, after: heard.append((before.value, after.value)))
    fail(subject, time)
    time.now += 5.1
    for _ in range(2):
        assert subject.acquire(time.now)
        subject.record(failed=False, duration=0.0, now=time.now)
    subject.reset()
    subject.force_open()
    subject.disable()
    subject.reset()
    assert heard == [
        ("closed", "open"),
        ("open", "half_open"),
        ("half_open", "closed"),
        ("closed", "forced_open"),
        ("forced_open", "disabled"),
        ("disabled", "closed"),
    ]


def test_slow_calls_open_it_although_they_succeed() -> None:
    time = VirtualTime()
    policy = BreakerPolicy(
        calls=4, window_calls=4, window_seconds=None, slow_rate=0.5, slow_after=1.0
    )
    subject = breaker(time, policy)
    for duration in (1.0, 1.0, 1.001, 1.001):
        assert state_of(subject) is BreakerState.CLOSED
        subject.record(failed=False, duration=duration, now=time.now)
    assert state_of(subject) is BreakerState.OPEN


def test_an_automatic_breaker_that_idled_for_ages_is_where_its_rounds_lead() -> None:
    policy = BreakerPolicy(
        calls=2,
        window_calls=2,
        window_seconds=None,
        open_for=5.0,
        half_open_for=1.0,
        automatic=True,
    )
    stepped, jumped = VirtualTime(now=0.0), VirtualTime(now=0.0)
    first, second = breaker(stepped, policy), breaker(jumped, policy)
    fail(first, stepped)
    fail(second, jumped)
    for quarter in range(1, 4 * 100):
        stepped.now = quarter / 4
        state = first.state
    jumped.now = stepped.now
    assert second.state is state


@pytest.mark.parametrize("scale", [1.0, 0.1, 0.01])
def test_scaled_policies_open_and_close_in_quick_motion(scale: float) -> None:
    time = VirtualTime(now=0.0)
    policy = BreakerPolicy(
        calls=4, open_for=5.0 * scale, window_seconds=30.0 * scale, bucket=scale
    )
    subject = breaker(time, policy)
    fail(subject, time, 3)
    time.now = 30.5 * scale
    # The first three are out of the window.
    fail(subject, time, 3)
    assert state_of(subject) is BreakerState.CLOSED
    fail(subject, time, 1)
    assert state_of(subject) is BreakerState.OPEN


CALLS = st.lists(
    st.tuples(
        st.booleans(),
        st.booleans(),
        st.floats(0, 5, allow_nan=False, allow_infinity=False),
    ),
    max_size=80,
)


@given(CALLS, st.integers(1, 10))
def test_a_count_window_holds_exactly_the_last_calls(
    calls: list[tuple[bool, bool, float]], size: int
) -> None:
    window = CountWindow(size)
    for number, (failed, slow, _) in enumerate(calls, 1):
        window.add(failed, slow, 0.0)
        kept = calls[max(0, number - size) : number]
        assert window.calls == len(kept)
        assert window.failures == sum(failed for failed, _, _ in kept)
        assert window.slow == sum(slow for _, slow, _ in kept)


@given(CALLS, st.integers(1, 10))
def test_a_time_window_holds_exactly_the_calls_of_its_seconds(
    calls: list[tuple[bool, bool, float]], seconds: int
) -> None:
    window = TimeWindow(float(seconds))
    seen: list[tuple[bool, bool, int]] = []
    now = 1000.0
    for failed, slow, pause in calls:
        now += pause
        window.add(failed, slow, now)
        seen.append((failed, slow, int(now)))
        kept = [one for one in seen if one[2] > int(now) - seconds]
        assert window.calls == len(kept)
        assert window.failures == sum(failed for failed, _, _ in kept)
        assert window.slow == sum(slow for _, slow, _ in kept)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["acquire", "succeed", "fail", "release", "wait"]),
        st.floats(0, 6, allow_nan=False),
    ),
    max_size=120,
)


@given(STEPS, st.booleans(), st.sampled_from([None, 0.0, 2.0]))
def test_half_open_never_has_more_probes_under_way_than_permitted(
    steps: list[tuple[str, float]], automatic: bool, half_open_for: float | None
) -> None:
    time = VirtualTime(now=0.0)
    policy = BreakerPolicy(
        calls=3,
        window_calls=3,
        window_seconds=None,
        open_for=5.0,
        probes=2,
        half_open_for=half_open_for,
        automatic=automatic,
    )
    subject = breaker(time, policy)
    rounds = 0

    def listen(before: BreakerState, after: BreakerState) -> None:
        nonlocal rounds
        rounds += 1

    subject.listen(listen)
    # In which round of states each call under way was permitted.
    under_way: list[int] = []
    for step, seconds in steps:
        if step == "wait":
            time.now += seconds
        elif step == "acquire":
            state = subject.state
            if subject.acquire(time.now):
                under_way.append(rounds)
                assert subject.state in (BreakerState.CLOSED, BreakerState.HALF_OPEN)
            else:
                assert state is not BreakerState.CLOSED
        else:
            # Reading the state lets the listener hear what time has brought about.
            if subject.state and rounds in under_way:
                under_way.remove(rounds)
                if step == "release":
                    subject.release(time.now)
                else:
                    subject.record(failed=step == "fail", duration=0.0, now=time.now)
        if subject.state is BreakerState.HALF_OPEN:
            assert sum(one == rounds for one in under_way) <= 2


def test_a_call_that_takes_exactly_the_limit_is_not_slow() -> None:
    time = VirtualTime()
    policy = BreakerPolicy(calls=2, window_calls=2, window_seconds=None, slow_after=1.0)
    subject = breaker(time, policy)
    for _ in range(2):
        subject.record(failed=False, duration=1.0, now=time.now)
    assert state_of(subject) is BreakerState.CLOSED
    for _ in range(2):
        subject.record(failed=False, duration=1.001, now=time.now)
    assert state_of(subject) is BreakerState.OPEN


def test_open_lasts_up_to_its_last_moment() -> None:
    time = VirtualTime()
    subject = breaker(time)
    fail(subject, time)
    time.now += 5.0
    assert not subject.acquire(time.now)
    assert subject.retry_after(time.now) == 0.0
    time.now += 0.25
    assert subject.acquire(time.now)


def test_an_automatic_breaker_says_that_it_is_half_open_when_asked_for_the_wait() -> (
    None
):
    time = VirtualTime()
    subject = breaker(time, replace(OPENS_AT_TWO, automatic=True, half_open_for=0.0))
    told: list[BreakerState] = []
    subject.listen(lambda _, after: told.append(after))
    fail(subject, time)
    assert subject.retry_after(time.now + 4.0) == 1.0
    assert subject.retry_after(time.now + 5.0) == 0.0
    assert told == [BreakerState.OPEN, BreakerState.HALF_OPEN]


@pytest.mark.parametrize(
    ("half_open_for", "after", "state", "due"),
    [
        # Rounds are 5 s open and then so long half-open; `due`: when it changes next.
        (2.0, 4.0, BreakerState.OPEN, 1.0),
        (2.0, 5.0, BreakerState.HALF_OPEN, 2.0),
        (2.0, 7.0, BreakerState.OPEN, 5.0),
        (2.0, 11.0, BreakerState.OPEN, 1.0),
        (2.0, 12.0, BreakerState.HALF_OPEN, 2.0),
        (2.0, 12.5, BreakerState.HALF_OPEN, 1.5),
        (2.0, 14.0, BreakerState.OPEN, 5.0),
        (2.0, 7005.5, BreakerState.HALF_OPEN, 1.5),
        (0.5, 5.25, BreakerState.HALF_OPEN, 0.25),
        (0.5, 5.5, BreakerState.OPEN, 5.0),
        (0.5, 55.5, BreakerState.OPEN, 4.5),
    ],
)
def test_an_automatic_breaker_that_nobody_asks_goes_through_its_rounds(
    half_open_for: float, after: float, state: BreakerState, due: float
) -> None:
    time = VirtualTime(now=1000.0)
    policy = replace(OPENS_AT_TWO, automatic=True, half_open_for=half_open_for)
    subject = breaker(time, policy)
    fail(subject, time)
    time.now += after
    assert state_of(subject) is state
    time.now += due - 0.0625
    assert state_of(subject) is state
    time.now += 0.0625
    assert state_of(subject) is not state


@pytest.mark.parametrize("half_open_for", [0.5, 2.0])
def test_many_rounds_are_skipped_and_not_played(half_open_for: float) -> None:
    time = VirtualTime(now=1000.0)
    policy = replace(OPENS_AT_TWO, automatic=True, half_open_for=half_open_for)
    subject = breaker(time, policy)
    fail(subject, time)
    told: list[BreakerState] = []
    subject.listen(lambda _, after: told.append(after))
    rounds = 5.0 + half_open_for
    time.now += rounds * 100 + 5.25
    assert state_of(subject) is BreakerState.HALF_OPEN
    assert told == [BreakerState.HALF_OPEN]
    told.clear()
    time.now += rounds
    assert state_of(subject) is BreakerState.HALF_OPEN
    assert told == [BreakerState.OPEN, BreakerState.HALF_OPEN]


def test_a_round_that_is_just_over_is_skipped() -> None:
    time = VirtualTime(now=1000.0)
    policy = replace(OPENS_AT_TWO, automatic=True, half_open_for=2.0)
    subject = breaker(time, policy)
    fail(subject, time)
    told: list[BreakerState] = []
    subject.listen(lambda _, after: told.append(after))
    time.now += 5.0 + 7.0
    assert state_of(subject) is BreakerState.HALF_OPEN
    assert told == [BreakerState.HALF_OPEN]


def test_half_open_without_an_end_waits_for_its_probes() -> None:
    time = VirtualTime()
    subject = breaker(time, replace(OPENS_AT_TWO, automatic=True, half_open_for=0.0))
    fail(subject, time)
    time.now += 5000.0
    assert state_of(subject) is BreakerState.HALF_OPEN
    time.now += 5000.0
    assert state_of(subject) is BreakerState.HALF_OPEN


def test_what_was_set_by_hand_stays_and_knows_no_wait() -> None:
    time = VirtualTime()
    subject = breaker(time)
    for set_by_hand, state in (
        (subject.force_open, BreakerState.FORCED_OPEN),
        (subject.disable, BreakerState.DISABLED),
    ):
        fail(subject, time)
        set_by_hand()
        time.now += 5000.0
        assert state_of(subject) is state
        assert subject.retry_after(time.now) == 0.0
        assert subject.acquire(time.now) is (state is BreakerState.DISABLED)
        subject.release(time.now)
        subject.record(failed=True, duration=0.0, now=time.now)
        assert state_of(subject) is state
        subject.reset()
        assert state_of(subject) is BreakerState.CLOSED


def test_the_memory_of_probes_is_as_long_as_there_are_probes() -> None:
    time = VirtualTime()
    subject = breaker(time, replace(OPENS_AT_TWO, calls=1, probes=3))
    subject.record(failed=True, duration=0.0, now=time.now)
    time.now += 5.5
    for _ in range(3):
        assert subject.acquire(time.now)
    assert not subject.acquire(time.now)
    subject.record(failed=False, duration=0.0, now=time.now)
    assert state_of(subject) is BreakerState.CLOSED


def test_a_time_window_forgets_the_first_bucket_too() -> None:
    for first in (0.0, 1.0, 2.0):
        window = TimeWindow(3.0, 1.0)
        window.add(True, True, first)
        window.add(False, False, first + 2.0)
        assert (window.calls, window.failures, window.slow) == (2, 1, 1)
        window.add(False, False, first + 3.0)
        assert (window.calls, window.failures, window.slow) == (2, 0, 0)


@pytest.mark.parametrize(("share", "bad", "calls"), [(1.1, 11, 1000), (0.9, 9, 1000)])
@pytest.mark.parametrize("slow", [False, True])
def test_a_share_in_tenths_of_a_percent_is_reached_exactly(
    share: float, bad: int, calls: int, slow: bool
) -> None:
    time = VirtualTime()
    rate = share / 100
    subject = breaker(
        time,
        BreakerPolicy(
            failure_rate=1.0 if slow else rate,
            slow_rate=rate if slow else None,
            slow_after=1.0,
            window_calls=calls,
            window_seconds=None,
            calls=calls,
        ),
    )
    for number in range(calls):
        assert state_of(subject) is BreakerState.CLOSED
        hit = number < bad
        subject.record(
            failed=hit and not slow, duration=2.0 if hit and slow else 0.0, now=time.now
        )
    assert state_of(subject) is BreakerState.OPEN


def test_a_share_that_is_missed_by_one_call_does_not_open() -> None:
    time = VirtualTime()
    policy = BreakerPolicy(
        failure_rate=0.011, window_calls=1000, window_seconds=None, calls=1000
    )
    subject = breaker(time, policy)
    for number in range(1000):
        subject.record(failed=number < 10, duration=0.0, now=time.now)
    assert state_of(subject) is BreakerState.CLOSED
