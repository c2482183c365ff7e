# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the user of a client for plain threads may set."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from .operation import Operation
from .policy import DEFAULT_BUDGET, BudgetPolicy, Policy

if TYPE_CHECKING:
    from .call_states import CallStates
    from .fallback import Fallback
    from .resolving import Resolver
    from .telemetry import Telemetry

ThreadHeaderHook: TypeAlias = Callable[[Operation], Mapping[str, str]]
"""Supplies headers (gRPC: metadata) such as tokens and the tenant; asked once per
attempt, in the thread that calls. What it raises ends the call, unchanged; its time is
taken from the call's.
"""


class ThreadTiming(NamedTuple):
    """Clock, sleep and chance, to be replaced in tests; as `Timing`, for threads."""

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    random: Callable[[], float] = random.random


_TIMING = ThreadTiming()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadClientOptions:
    """Options of a client for plain threads. Hooks and telemetry are called from every
    thread that calls.
    """

    headers: ThreadHeaderHook | None = None
    telemetry: Telemetry | None = None
    adjust: Callable[[Policy], Policy] | None = None
    """Changes every policy of the contract, for instance `lambda p: p.scaled(0.1)`."""
    budget: BudgetPolicy = DEFAULT_BUDGET
    """What the repeats of all operations of the client may cost together."""
    fallback: Fallback | None = None
    """Answers in the place of a server that could not."""
    states: CallStates | None = None
    """Where breakers, bulkheads and budgets can be seen and set from outside."""
    resolver: Resolver | None = None
    """Says where the servers of a service are, for clients that spread their calls over all
    of them. None: REST uses the first address that answers, gRPC does as the target says.
    """
    timing: ThreadTiming = _TIMING
    max_response: int = 16 * 1024 * 1024
    """The longest response that is read, in bytes."""


DEFAULT_THREAD_OPTIONS = ThreadClientOptions()
