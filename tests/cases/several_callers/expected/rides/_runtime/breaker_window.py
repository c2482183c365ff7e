# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a circuit breaker remembers of recent calls: the last n, or those of some time."""

from __future__ import annotations

from collections import deque
from math import ceil
from typing import Protocol


class Window(Protocol):
    """Recorded calls that still count."""

    calls: int
    failures: int
    slow: int

    def add(self, failed: bool, slow: bool, now: float) -> None:
        """Records a call that ended `now`, and forgets what no longer counts."""
        ...


class CountWindow:
    """The last `size` calls."""

    __slots__ = ("_kept", "_size", "calls", "failures", "slow")

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: deque[tuple[bool, bool]] = deque()
        self.calls = self.failures = self.slow = 0

    def add(self, failed: bool, slow: bool, now: float) -> None:
        """Records a call; the oldest makes room."""
        if self.calls == self._size:
            old_failed, old_slow = self._kept.popleft()
            self.failures -= old_failed
            self.slow -= old_slow
        else:
            self.calls += 1
        self._kept.append((failed, slow))
        self.failures += failed
        self.slow += slow


class _Bucket:
    """The calls of one stretch of time; `index` counts the stretches."""

    __slots__ = ("calls", "failures", "index", "slow")

    def __init__(self, index: float) -> None:
        self.index = index
        self.calls = self.failures = self.slow = 0


class TimeWindow:
    """The calls of the current bucket of time and those before it, `seconds` in all.

    Buckets begin at whole multiples of their width, as in Resilience4j: a call of
    second 0 counts in a window of 10 seconds until 9.999, and not at 10.
    """

    __slots__ = ("_buckets", "_count", "_latest", "_width", "calls", "failures", "slow")

    def __init__(self, seconds: float, width: float = 1.0) -> None:
        # The small share less keeps a quotient such as 3.0000000000000004 at 3.
        self._count = max(1, ceil(seconds / width - 1e-9))
        self._width = width
        self._latest = _Bucket(-1)
        self._buckets: deque[_Bucket] = deque()
        self.calls = self.failures = self.slow = 0

    def add(self, failed: bool, slow: bool, now: float) -> None:
        """Records a call in the bucket of `now`."""
        # A whole number, though a float: to make an int of it would take as long again.
        index = now // self._width
        latest = self._latest
        if index != latest.index:
            latest = self._move(index)
        latest.calls += 1
        self.calls += 1
        if failed:
            latest.failures += 1
            self.failures += 1
        if slow:
            latest.slow += 1
            self.slow += 1

    def _move(self, index: float) -> _Bucket:
        buckets = self._buckets
        oldest = index - self._count + 1
        while buckets and buckets[0].index < oldest:
            gone = buckets.popleft()
            self.calls -= gone.calls
            self.failures -= gone.failures
            self.slow -= gone.slow
        self._latest = _Bucket(index)
        buckets.append(self._latest)
        return self._latest
