# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The addresses of one service, as one client sees them: known for a while, asked for anew
in time, used in turn, those that failed passed over.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Collection
from concurrent.futures import Future
from math import inf
from threading import Lock, Thread

from .caught import Caught
from .forks import renew_after_fork
from .resolving import Address, NoAddress, Resolver

_logger = logging.getLogger("mscomm.addresses")

# Seconds for which an address that failed is passed over, doubled with every failure: as
# gRPC waits before it connects again, with the limits that our channels give it.
_FIRST_REST = 0.25
_LONGEST_REST = 5.0
# Until when an address rests, and for how long the next time.
_AWAKE = (0.0, 0.0)
_NEW = (0.0, _FIRST_REST)
# After a failure the resolver is asked anew, but not more often than this.
_AGAIN = 1.0


class AddressBook:
    """The addresses of `host` and `port`. May be used from any thread; nothing but
    `wait` blocks.

    One thread at a time asks the resolver, however many calls want to know; it is a
    daemon, so that a name server which never answers cannot hold up anything.
    """

    def __init__(
        self,
        resolver: Resolver,
        host: str,
        port: int,
        *,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._resolver = resolver
        self._host = host
        self._port = port
        self._clock = clock
        self._chance = chance
        self._known: tuple[Address, ...] = ()
        self._due = 0.0
        self._next = 0
        self._error: Exception | None = None
        self._rests: dict[Address, tuple[float, float]] = {}
        self._lock = Lock()
        self._asking: Future[None] | None = None
        renew_after_fork(self)

    def waiting(self) -> Future[None] | None:
        """What has to end before there is any address; None: there are some. Whatever
        it is, the resolver is asked anew when it is time to.
        """
        now = self._clock()
        if self._known and now < self._due:
            return None
        with self._lock:
            if self._asking is None and (not self._known or now >= self._due):
                self._asking = Future()
                Thread(
                    target=self._ask,
                    args=(self._asking,),
                    name=f"resolve {self._host}",
                    daemon=True,
                ).start()
            return None if self._known else self._asking

    def wait(self, seconds: float) -> bool:
        """Blocks until there are addresses, or none can be had; False: that takes
        longer than this.
        """
        waiting = self.waiting()
        if waiting is not None:
            try:
                waiting.result(seconds)
            except TimeoutError:
                return False
        return True

    async def awaited(self, seconds: float) -> bool:
        """As `wait`, in an event loop."""
        waiting = self.waiting()
        if waiting is None:
            return True
        # Here, because clients for threads need none of it.
        import asyncio

        try:
            async with asyncio.timeout(seconds):
                # Others wait for the same: who gives up ends the own wait only.
                await asyncio.shield(asyncio.wrap_future(waiting))
        except TimeoutError:
            return False
        return True

    def known(self) -> tuple[Address, ...]:
        """All addresses. Raises NoAddress."""
        known = self._known
        if not known:
            text = f"no address of {self._host} is known"
            if self._error is not None:
                text = f"{text}: {self._error}"
            raise NoAddress(text) from self._error
        return known

    def left(self, tried: Collection[Address]) -> int:
        """How many there are besides those that were tried."""
        return sum(address not in tried for address in self._known)

    def pick(self, tried: Collection[Address] = ()) -> Address:
        """The next one in turn that was not tried and has not failed of late; where
        there is none, the one whose time to rest is over first. Raises NoAddress.
        """
        with self._lock:
            known, now = self.known(), self._clock()
            count = len(known)
            for step in range(count):
                place = (self._next + step) % count
                address = known[place]
                if address not in tried and self._wakes(address, now):
                    self._next = place + 1
                    return address
            rests = self._rests
            return min(
                [address for address in known if address not in tried] or known,
                key=lambda address: rests.get(address, _AWAKE)[0],
            )

    def failed(self, address: Address) -> None:
        """It could not be reached, or broke off."""
        with self._lock:
            now = self._clock()
            _, rest = self._rests.get(address, _NEW)
            self._rests[address] = (now + rest, min(2 * rest, _LONGEST_REST))
            if self._resolver.refresh < inf:
                self._due = min(self._due, now + _AGAIN)

    def worked(self, address: Address) -> None:
        """It answered."""
        if address in self._rests:
            with self._lock:
                self._rests.pop(address, None)

    def forget(self) -> None:
        """None of them could be reached: the next call asks anew, and waits for it."""
        with self._lock:
            self._known = ()

    def renew(self) -> None:
        """After a fork: nobody is asking."""
        self._lock = Lock()
        self._asking = None

    def _wakes(self, address: Address, now: float) -> bool:
        """Whether it may be used; one that has rested is tried by one call only, until
        that has told how it went.
        """
        until, rest = self._rests.get(address, _AWAKE)
        if not rest:
            return True
        if until > now:
            return False
        self._rests[address] = (now + rest, rest)
        return True

    def _ask(self, asking: Future[None]) -> None:
        found: tuple[Address, ...] = ()
        with Caught() as caught:
            found = tuple(self._resolver.resolve(self._host, self._port))
        with self._lock:
            now = self._clock()
            self._error = caught.error
            if found:
                if not self._known:
                    # Else all clients that start together begin with the same server.
                    self._next = int(self._chance() * len(found))
                self._known = found
                self._due = now + self._resolver.refresh
                self._rests = {
                    each: rest for each, rest in self._rests.items() if each in found
                }
            else:
                self._due = now + _AGAIN
            if self._asking is asking:
                self._asking = None
        if caught.error is not None:
            _logger.warning("%s cannot be resolved: %s", self._host, caught.error)
        asking.set_result(None)
