# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Breaker, bulkhead and budget for clients that threads share: each step under a lock, and
all of them as new in the child of a fork.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock, RLock

from .breaker import BreakerListener, BreakerState, CircuitBreaker
from .budget import RetryBudget
from .forks import renew_after_fork
from .policy import DEFAULT_BUDGET, BreakerPolicy, BudgetPolicy


class SharedBreaker(CircuitBreaker):
    """A breaker that any thread may ask, at any time. Listeners are told while it is
    locked, so in the order of the transitions; they may ask it, and must not wait for
    another thread that does.
    """

    __slots__ = ("__weakref__", "_lock")

    def __init__(
        self,
        policy: BreakerPolicy,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(policy, clock)
        self._lock = RLock()
        renew_after_fork(self)

    @property
    def state(self) -> BreakerState:
        """The state now."""
        with self._lock:
            self._catch_up(self._clock())
            return self._state

    def acquire(self, now: float) -> bool:
        """Asks to send a call; False: it must not be sent."""
        with self._lock:
            return super().acquire(now)

    def record(self, *, failed: bool, duration: float, now: float) -> None:
        """A permitted call ended `now` after `duration` seconds."""
        with self._lock:
            super().record(failed=failed, duration=duration, now=now)

    def release(self, now: float) -> None:
        """Gives a permission back."""
        with self._lock:
            super().release(now)

    def retry_after(self, now: float) -> float:
        """Seconds until an open breaker lets a probe through."""
        with self._lock:
            return super().retry_after(now)

    def reset(self) -> None:
        """Closes it, by hand, with an empty memory."""
        with self._lock:
            super().reset()

    def force_open(self) -> None:
        """Refuses every call until `reset`."""
        with self._lock:
            super().force_open()

    def disable(self) -> None:
        """Permits every call, and records none, until `reset`."""
        with self._lock:
            super().disable()

    def listen(self, listener: BreakerListener) -> None:
        """From now on tells `listener` of every transition."""
        with self._lock:
            super().listen(listener)

    def renew(self) -> None:
        """After a fork: closed, with an empty memory; nobody is told."""
        self._lock = RLock()
        self._forget()
        self._state = BreakerState.CLOSED
        self.closed = True


class SharedBulkhead:
    """Places that any thread may take; beyond the limit there is no waiting.

    A place belongs to a call, so that giving it back is right at any moment, taken or
    not: a thread may be interrupted (KeyboardInterrupt) between any two steps.
    """

    __slots__ = ("__weakref__", "_lock", "calls", "limit")

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.renew()
        renew_after_fork(self)

    @property
    def in_use(self) -> int:
        """How many calls are under way."""
        return len(self.calls)

    def enter(self, call: object) -> bool:
        """Takes a place for a call; False: all are taken. `calls.discard` gives it back."""
        with self._lock:
            if len(self.calls) >= self.limit:
                return False
            self.calls.add(call)
            return True

    def renew(self) -> None:
        """After a fork: nobody is inside."""
        self._lock = Lock()
        self.calls: set[object] = set()


class SharedBudget(RetryBudget):
    """A budget that any thread may draw on."""

    __slots__ = ("__weakref__", "_lock")

    def __init__(self, policy: BudgetPolicy = DEFAULT_BUDGET) -> None:
        super().__init__(policy)
        self._lock = Lock()
        renew_after_fork(self)

    def take(self, *, throttled: bool) -> int | None:
        """Pays for a repeat: the tokens taken, None if there are too few."""
        with self._lock:
            return super().take(throttled=throttled)

    def reset(self) -> None:
        """Fills it, by hand."""
        with self._lock:
            super().reset()

    def succeeded(self, last_cost: int | None = None) -> None:
        """A call succeeded; `last_cost` is what its last repeat took, None if it had no
        repeat.
        """
        with self._lock:
            super().succeeded(last_cost)

    def renew(self) -> None:
        """After a fork: the balance stays."""
        self._lock = Lock()
