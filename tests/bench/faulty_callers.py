"""Those who call the server that fails, each with its own way to keep the policy `critical`, or a part of it: see
tests/bench/faults.py.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from typing import Any, Final

import aiohttp

from .hand_parts import Budget, Shares

# Seconds, as the contract in faults.py has them.
TIMEOUT: Final = 0.2
DEADLINE: Final = 0.8
SEED: Final = 20

Charge = Callable[[str], Awaitable[object]]
Caller = Callable[[str], contextlib.AbstractAsyncContextManager[Charge]]


class ServerFailed(Exception):
    """A 5xx."""


AGAIN: Final = (ServerFailed, aiohttp.ClientError, TimeoutError)


async def send(session: aiohttp.ClientSession, url: str, key: str) -> object:
    """One attempt by hand."""
    async with session.post(
        f"{url}/charges",
        json={"order_id": key, "minor_units": 1999},
        headers={"Idempotency-Key": key},
        timeout=aiohttp.ClientTimeout(total=TIMEOUT),
    ) as response:
        if response.status >= 500:
            raise ServerFailed
        return await response.json()


@contextlib.asynccontextmanager
async def once(url: str) -> AsyncIterator[Charge]:
    """No policy but the limit of an attempt."""
    async with aiohttp.ClientSession() as session:
        yield lambda key: send(session, url, key)


@contextlib.asynccontextmanager
async def by_libraries(url: str) -> AsyncIterator[Charge]:
    """The policy as far as libraries have it. purgatory opens after so many failures in a row; it knows no share of
    failures.
    """
    tenacity: Any = importlib.import_module("tenacity")
    purgatory: Any = importlib.import_module("purgatory")
    breakers = purgatory.AsyncCircuitBreakerFactory(
        default_threshold=10, default_ttl=0.5
    )
    places = asyncio.Semaphore(25)
    async with aiohttp.ClientSession() as session:

        async def attempt(key: str) -> object:
            return await send(session, url, key)

        guarded: Charge = breakers("payments")(attempt)
        repeated: Charge = tenacity.retry(
            retry=tenacity.retry_if_exception_type(AGAIN),
            stop=tenacity.stop_after_attempt(3),
            wait=tenacity.wait_random_exponential(multiplier=0.05, max=20.0),
            reraise=True,
        )(guarded)

        async def charge(key: str) -> object:
            if places.locked():
                raise RuntimeError("too many at once")
            async with places, asyncio.timeout(DEADLINE):
                return await repeated(key)

        yield charge


@contextlib.asynccontextmanager
async def by_hand(url: str) -> AsyncIterator[Charge]:
    """The whole policy: tenacity's repeats, with the breaker and the budget of hand_parts.py."""
    tenacity: Any = importlib.import_module("tenacity")
    places = asyncio.Semaphore(25)
    breaker, budget = Shares(), Budget()
    async with aiohttp.ClientSession() as session:

        async def attempt(key: str) -> object:
            breaker.admit()
            try:
                answer = await send(session, url, key)
            except AGAIN:
                breaker.record(True)
                raise
            breaker.record(False)
            return answer

        async def charge(key: str) -> object:
            repeated = False

            def repeats(state: Any) -> bool:
                nonlocal repeated
                if state.attempt_number == 3 or breaker.open():
                    return False
                if isinstance(state.outcome.exception(), AGAIN) and budget.take():
                    repeated = True
                    return True
                return False

            if places.locked():
                raise RuntimeError("too many at once")
            retrying = tenacity.AsyncRetrying(
                retry=repeats,
                wait=tenacity.wait_random_exponential(multiplier=0.05, max=20.0),
                reraise=True,
            )
            async with places, asyncio.timeout(DEADLINE):
                answer: object = await retrying(attempt, key)
            budget.succeeded(repeated)
            return answer

        yield charge


def ours(*, budget: bool = True, breaker: bool = True) -> Caller:
    """The emitted client; without the one or the other, to see what each of them does."""

    @contextlib.asynccontextmanager
    async def make(url: str) -> AsyncIterator[Charge]:
        seeded: Any = importlib.import_module("seeded")
        models: Any = importlib.import_module("seeded.models")
        runtime: Any = importlib.import_module("seeded.runtime")
        free = runtime.BudgetPolicy(repeat=0, throttled=0)
        options = runtime.ClientOptions(
            timing=runtime.Timing(random=random.Random(SEED).random),
            budget=runtime.BudgetPolicy() if budget else free,
            adjust=None if breaker else lambda policy: replace(policy, breaker=None),
        )
        async with seeded.AsyncPaymentsClient.rest(url, options=options) as payments:

            async def charge(key: str) -> object:
                request = models.Charge(order_id=key, minor_units=1999)
                return await payments.charge(request, idempotency_key=key)

            yield charge

    return make
