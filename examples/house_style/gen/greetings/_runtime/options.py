# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the user of a client or a server may set."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from .operation import Operation
from .policy import DEFAULT_BUDGET, BudgetPolicy, Policy

if TYPE_CHECKING:
    from .authentication import Authenticate
    from .call_states import CallStates
    from .fallback import Fallback
    from .idempotency import IdempotencyStore
    from .resolving import Resolver
    from .telemetry import Telemetry

HeaderHook: TypeAlias = Callable[
    [Operation], Mapping[str, str] | Awaitable[Mapping[str, str]]
]
"""Supplies headers (gRPC: metadata) such as tokens and the tenant; asked once per
attempt, a plain function or a coroutine's. What it raises ends the call, unchanged.
"""


class Timing(NamedTuple):
    """Clock, sleep and chance, to be replaced in tests. `clock` counts seconds and
    shares its zero with the deadlines that are inherited: `time.monotonic`, unless a
    test replaces both.
    """

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    random: Callable[[], float] = random.random


_TIMING = Timing()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientOptions:
    """Options of a client."""

    headers: HeaderHook | None = None
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
    timing: Timing = _TIMING
    max_response: int = 16 * 1024 * 1024
    """The longest response that is read, in bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerOptions:
    """Options of a server."""

    idempotency: IdempotencyStore | None = None
    """Keeps the answers of keyed requests; None: in memory, for one process."""
    telemetry: Telemetry | None = None
    max_body: int = 1024 * 1024
    """The longest request body that is read, in bytes."""
    concurrency: int | None = None
    """So many requests may be under way at once; further ones are refused (REST: 503
    with Retry-After; gRPC: RESOURCE_EXHAUSTED with pushback). None: what server.py says,
    which follows from the rates and durations of the contract.
    """
    authenticate: Authenticate | None = None
    """Says whose a token or key is; needed where the contract asks callers for one."""


DEFAULT_OPTIONS = ClientOptions()
DEFAULT_SERVER_OPTIONS = ServerOptions()
