# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The circuit breaker: stop calling what fails, and find out gently when it is back.

Its behaviour is that of Resilience4j, step by step. There is no timer: what time brings
about happens when the breaker is next asked, as of the moment at which it was due.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum
from math import inf
from typing import TypeAlias

from .breaker_window import CountWindow, TimeWindow, Window
from .policy import BreakerPolicy


class BreakerState(Enum):
    """The states of a circuit breaker; the last two are set by hand only."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"
    FORCED_OPEN = "forced_open"
    DISABLED = "disabled"


# 1.1 % as a float is a little more than 11 calls of 1000.
_ROUNDING = 1e-9

BreakerListener: TypeAlias = Callable[[BreakerState, BreakerState], None]
"""Told of every transition, once it is complete: the state before, the state after.
Must be quick and must not raise.
"""


class CircuitBreaker:
    """One breaker. `clock` counts seconds; the methods on the path of a call are given
    its value as `now`.

    Whoever was permitted by `acquire` must either `record` or `release`. While it is
    `closed`, as it nearly always is, `acquire` permits and changes nothing, and need not
    be asked.
    """

    __slots__ = (
        "_clock",
        "_due",
        "_failure_rate",
        "_half_open_for",
        "_listeners",
        "_minimum",
        "_permits",
        "_policy",
        "_slow_after",
        "_slow_rate",
        "_state",
        "_window",
        "closed",
    )

    def __init__(
        self,
        policy: BreakerPolicy,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._policy = policy
        self._clock = clock
        self._failure_rate = policy.failure_rate - _ROUNDING
        self._slow_after = inf if policy.slow_after is None else policy.slow_after
        slow_rate = 1.0 if policy.slow_rate is None else policy.slow_rate
        self._slow_rate = slow_rate - _ROUNDING
        self._half_open_for = (
            policy.open_for if policy.half_open_for is None else policy.half_open_for
        )
        self._listeners: list[BreakerListener] = []
        self._state = BreakerState.CLOSED
        self.closed = True
        self._window, self._minimum = self._closed_window()
        self._permits = 0
        # When time alone changes the state: OPEN ends, or HALF_OPEN has lasted too long.
        # Means nothing in the other states.
        self._due = inf

    @property
    def state(self) -> BreakerState:
        """The state now."""
        self._catch_up(self._clock())
        return self._state

    def acquire(self, now: float) -> bool:
        """Asks to send a call; False: it must not be sent."""
        if self.closed:
            return True
        self._catch_up(now)
        if self._state is BreakerState.OPEN and now > self._due:
            self._half_open(now)
        if self._state is BreakerState.HALF_OPEN:
            if self._permits == 0:
                return False
            self._permits -= 1
            return True
        return self._state is BreakerState.DISABLED

    def record(self, *, failed: bool, duration: float, now: float) -> None:
        """A permitted call ended `now` after `duration` seconds."""
        slow = duration > self._slow_after
        if self.closed:
            window = self._window
            window.add(failed, slow, now)
            if (window.failures or window.slow) and self._too_many(window):
                self._open(now)
            return
        self._catch_up(now)
        if self._state is BreakerState.HALF_OPEN:
            window = self._window
            window.add(failed, slow, now)
            if window.calls >= self._minimum:
                if self._too_many(window):
                    self._open(now)
                else:
                    self._close()

    def release(self, now: float) -> None:
        """Gives a permission back: the call was not sent, was cancelled, or says
        nothing about the server.
        """
        self._catch_up(now)
        if self._state is BreakerState.HALF_OPEN:
            self._permits += 1

    def retry_after(self, now: float) -> float:
        """Seconds until an open breaker lets a probe through; 0 if it is not open, or
        if nobody knows.
        """
        self._catch_up(now)
        return max(0.0, self._due - now) if self._state is BreakerState.OPEN else 0.0

    def reset(self) -> None:
        """Closes it, by hand, with an empty memory."""
        self._close()

    def force_open(self) -> None:
        """Refuses every call until `reset`."""
        self._move(BreakerState.FORCED_OPEN)

    def disable(self) -> None:
        """Permits every call, and records none, until `reset`."""
        self._move(BreakerState.DISABLED)

    def listen(self, listener: BreakerListener) -> None:
        """From now on tells `listener` of every transition."""
        self._listeners.append(listener)

    def _catch_up(self, now: float) -> None:
        """Makes the transitions that time alone has brought about by `now`."""
        policy = self._policy
        if self._state is BreakerState.OPEN and policy.automatic and now >= self._due:
            cycle = policy.open_for + self._half_open_for
            if self._half_open_for > 0 and now - self._due >= cycle:
                # Nobody called for long: whole rounds of opening and half-opening are
                # skipped, not played.
                self._due += (now - self._due) // cycle * cycle
            self._half_open(self._due)
        if self._state is BreakerState.HALF_OPEN and now >= self._due:
            self._open(self._due)
            self._catch_up(now)

    def _too_many(self, window: Window) -> bool:
        """Whether there are enough calls to judge, and too many bad ones."""
        calls = window.calls
        return calls >= self._minimum and (
            window.failures / calls >= self._failure_rate
            or window.slow / calls >= self._slow_rate
        )

    def _open(self, at: float) -> None:
        self._due = at + self._policy.open_for
        self._move(BreakerState.OPEN)

    def _half_open(self, at: float) -> None:
        probes = self._policy.probes
        self._permits = probes
        self._window = CountWindow(probes)
        self._minimum = min(self._policy.calls, probes)
        self._due = at + self._half_open_for if self._half_open_for > 0 else inf
        self._move(BreakerState.HALF_OPEN)

    def _close(self) -> None:
        self._forget()
        self._move(BreakerState.CLOSED)

    def _forget(self) -> None:
        self._window, self._minimum = self._closed_window()

    def _closed_window(self) -> tuple[Window, int]:
        policy = self._policy
        if policy.window_calls is not None:
            size = policy.window_calls
            return CountWindow(size), min(policy.calls, size)
        return TimeWindow(policy.window_seconds or 1.0, policy.bucket), policy.calls

    def _move(self, after: BreakerState) -> None:
        before, self._state = self._state, after
        self.closed = after is BreakerState.CLOSED
        if before is not after:
            for listener in self._listeners:
                listener(before, after)
