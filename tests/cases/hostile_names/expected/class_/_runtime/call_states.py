# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the calls of a process look like from outside: breakers, bulkheads and budgets of
its clients, to be read, and to be set by hand, while they are at work.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Protocol
from weakref import WeakKeyDictionary

from .breaker import BreakerListener, BreakerState
from .forks import renew_after_fork
from .operation import Operation
from .policy import Policy


class Breaker(Protocol):
    """A circuit breaker, as seen from outside; safe to use from any thread."""

    @property
    def state(self) -> BreakerState:
        """The state now."""
        ...

    def reset(self) -> None:
        """Closes it, with an empty memory."""
        ...

    def force_open(self) -> None:
        """Refuses every call until `reset`."""
        ...

    def disable(self) -> None:
        """Permits every call, and records none, until `reset`."""
        ...

    def listen(self, listener: BreakerListener) -> None:
        """From now on tells `listener` of every transition: the state before, the state
        after; in the thread or task whose call brought it about.
        """
        ...


class Bulkhead(Protocol):
    """The places for the calls of one operation."""

    limit: int
    """So many calls may be under way at once; may be set."""

    @property
    def in_use(self) -> int:
        """So many calls are under way."""
        ...


class Budget(Protocol):
    """What the repeats of one client may still cost; its operations share it."""

    @property
    def balance(self) -> int:
        """Tokens left."""
        ...

    def reset(self) -> None:
        """Full again."""
        ...


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class CallState:
    """The calls of one operation of one client. `target` is what the client was made
    for: a base URL, a gRPC name; `policy` what holds, after `adjust`; `breaker` is None
    where the policy has none.
    """

    operation: Operation
    target: str
    policy: Policy
    breaker: Breaker | None
    bulkhead: Bulkhead
    budget: Budget


class CallStates(Mapping[str, tuple[CallState, ...]]):
    """The calls of any number of clients, by the id of their operation
    (`payments.charge`), one entry a client. Give it to the clients in their options.

    A client is here from when it is made until it is closed or forgotten. May be used
    from any thread, whatever the kind of the clients.
    """

    def __init__(self) -> None:
        self._clients: WeakKeyDictionary[object, list[CallState]] = WeakKeyDictionary()
        self._lock = Lock()
        renew_after_fork(self)

    def add(self, client: object, state: CallState) -> None:
        """For clients: here is another operation of `client`, which is held weakly."""
        with self._lock:
            self._clients.setdefault(client, []).append(state)

    def remove(self, client: object) -> None:
        """For clients: `client` was closed."""
        with self._lock:
            self._clients.pop(client, None)

    def renew(self) -> None:
        """After a fork: the clients are the same."""
        self._lock = Lock()

    def __eq__(self, other: object) -> bool:
        """Only itself: what it holds changes."""
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __getitem__(self, operation: str) -> tuple[CallState, ...]:
        """The states of one operation. Raises KeyError where no client has it."""
        return self._by_operation()[operation]

    def __iter__(self) -> Iterator[str]:
        """The ids of all operations, in order."""
        return iter(sorted(self._by_operation()))

    def __len__(self) -> int:
        return len(self._by_operation())

    def _by_operation(self) -> dict[str, tuple[CallState, ...]]:
        found: dict[str, tuple[CallState, ...]] = {}
        with self._lock:
            states = [one for many in self._clients.values() for one in many]
        for state in states:
            name = state.operation.id
            found[name] = (*found.get(name, ()), state)
        return found
