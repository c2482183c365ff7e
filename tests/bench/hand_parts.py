"""What no library at hand has of the policy `critical`, every duration a tenth of the shop's, by hand: a breaker of
shares of failures, and a budget of repeats.
"""

from __future__ import annotations

import time
from collections import deque
from typing import Final

SHARE: Final = 0.5
CALLS: Final = 20
WINDOW: Final = 3.0
OPEN: Final = 0.5
PROBES: Final = 10
TOKENS: Final = 500
REPEAT: Final = 14


class Refused(Exception):
    """The breaker is open."""


class Shares:
    """Opens when half of the requests of the last 3 s failed, from 20 on; after half a second it judges 10 probes in
    the same way, for half a second at most.
    """

    def __init__(self) -> None:
        self._ended: deque[tuple[float, bool]] = deque()
        self._failed = 0
        # When it opened; None while it is closed.
        self._opened: float | None = None
        self._probes = 0

    def open(self) -> bool:
        """Whether it is sure to refuse."""
        if self._opened is None:
            return False
        return time.monotonic() < self._opened + OPEN or self._probes == PROBES

    def admit(self) -> None:
        """Raises Refused."""
        if self._opened is None:
            return
        now = time.monotonic()
        if now >= self._opened + 2 * OPEN:
            # The probes said nothing in their time; what they say now is too late.
            self._open(now)
        if self.open():
            raise Refused
        self._probes += 1

    def record(self, failed: bool) -> None:
        """A request that was admitted has ended."""
        now = time.monotonic()
        if self._opened is not None and now < self._opened + OPEN:
            return
        self._ended.append((now, failed))
        self._failed += failed
        while self._opened is None and self._ended[0][0] < now - WINDOW:
            self._failed -= self._ended.popleft()[1]
        count = len(self._ended)
        if count < (CALLS if self._opened is None else PROBES):
            return
        if self._failed >= SHARE * count:
            self._open(now)
        elif self._opened is not None:
            self._opened = None
            self._forget()

    def _open(self, now: float) -> None:
        self._opened = now
        self._forget()

    def _forget(self) -> None:
        self._probes = self._failed = 0
        self._ended.clear()


class Budget:
    """500 tokens: a repeat takes 14, a call that succeeds after repeats gives them back once, one at once gives 1."""

    def __init__(self) -> None:
        self._tokens = TOKENS

    def take(self) -> bool:
        """Whether a repeat can be paid for; if so, it is."""
        if self._tokens < REPEAT:
            return False
        self._tokens -= REPEAT
        return True

    def succeeded(self, repeated: bool) -> None:
        """A call succeeded."""
        self._tokens = min(TOKENS, self._tokens + (REPEAT if repeated else 1))
