"""What must hold of a client once a storm is over, in words: no breach is an empty list."""

from __future__ import annotations

import asyncio
import dataclasses
import gc
import importlib
import threading
import time
from typing import Any, Final

from .reef import Reef
from .storm import Outcomes
from .streams import InThreads, Streams

WARM: Final = "ask-99999999-l"
# A full bucket of 500 tokens pays for so many repeats at 14; in an outage nothing refills it.
REPEATS: Final = 35


def part(name: str) -> Any:
    """A module of the emitted package."""
    return importlib.import_module(f"reef.{name}")


def made(place: Reef, *, threads: bool = False, **options: Any) -> Any:
    """A client of either driver, over the transport of the place."""
    if place.transport == "streams":
        clients = part("shoal.client")
        if threads:
            return InThreads(clients.ShoalClient.grpc(place.address, **options))
        return Streams(clients.AsyncShoalClient.grpc(place.address, **options))
    clients = part("harbour.client")
    client = clients.HarbourClient if threads else clients.AsyncHarbourClient
    return getattr(client, place.transport)(place.address, **options)


def callers(client: Any) -> list[Any]:
    """What makes the calls of a client, by operation."""
    client = getattr(client, "client", client)
    found = [
        getattr(call, "caller", None) or getattr(call, "_caller", None)
        for call in vars(client).values()
    ]
    return [caller for caller in found if caller is not None]


def breaches(place: Reef, client: Any, outcomes: Outcomes) -> list[str]:
    """Of deadlines, of what must not be sent twice, and of places in bulkheads."""
    found = [*outcomes.breaches, *getattr(client, "breaches", ())]
    for what, counted in (
        ("sent", {each.decode(): n for each, n in place.proxy.seen.sent.items()}),
        ("handled", place.service.handled),
    ):
        found += [
            f"{each} was {what} {times} times"
            for each, times in counted.items()
            if each.endswith("s") and times > 1
        ]
    held = [caller.bulkhead.in_use for caller in callers(client)]
    if any(held) or len(held) != len(place.operations):
        found.append(f"places of bulkheads are still taken: {held}")
    return found + over(place, client)


def over(place: Reef, client: Any) -> list[str]:
    """No stream goes on, at either end, and iterators of callers are closed, soon after the last call has ended."""
    until = time.monotonic() + 5
    while (left := (place.service.under_way, getattr(client, "reading", 0))) != (
        0,
        0,
    ) and time.monotonic() < until:
        time.sleep(0.01)
    if left == (0, 0):
        return []
    return [f"{left[0]} streams go on at the server, {left[1]} requests are read"]


async def healed(client: Any) -> list[str]:
    """Once the network is whole, calls succeed again: no permit of a breaker was lost."""
    in_a_row = 0
    until = time.monotonic() + 15
    while in_a_row < 30 and time.monotonic() < until:
        try:
            await client.look(part("models").Ask(id=WARM))
            in_a_row += 1
        except part("_runtime.errors").CallError:
            in_a_row = 0
            await asyncio.sleep(0.02)
    return [] if in_a_row == 30 else ["calls do not succeed in a whole network"]


def healed_in_threads(client: Any) -> list[str]:
    """The same of a client for plain threads."""

    class InThread:
        async def look(self, ask: Any) -> Any:
            return client.look(ask)

    return asyncio.run(healed(InThread()))


def gone(place: Reef) -> list[str]:
    """Every connection is given back, soon after the client has closed."""
    # Most of which a proxy that shares its processors with others may need to notice.
    until = time.monotonic() + 20
    while place.proxy.seen.open and time.monotonic() < until:
        # A call object of grpc keeps the connection, and an error's traceback may keep the call.
        gc.collect()
        time.sleep(0.01)
    left = place.proxy.seen.open
    return [f"{left} connections are still open"] if left else []


async def no_tasks(before: int) -> list[str]:
    """Nothing goes on in the event loop that was not there before."""
    for _ in range(100):
        if len(asyncio.all_tasks()) <= before:
            break
        await asyncio.sleep(0.01)
    left = len(asyncio.all_tasks()) - before
    return [f"{left} tasks are left"] if left > 0 else []


def no_threads(before: set[threading.Thread]) -> list[str]:
    """No thread lives on."""
    until = time.monotonic() + 3
    left: set[threading.Thread] = set(threading.enumerate()) - before
    while left and time.monotonic() < until:
        time.sleep(0.01)
        left = set(threading.enumerate()) - before
    return [f"{each.name} is left" for each in left]


def without_breaker(threads: bool) -> Any:
    """Options for an outage in which nothing but the budget holds repeats back."""
    options = (
        part("_runtime.thread_options").ThreadClientOptions
        if threads
        else part("_runtime.options").ClientOptions
    )
    return options(adjust=lambda policy: dataclasses.replace(policy, breaker=None))


async def outage(place: Reef, calls: int = 200) -> list[str]:
    """Repeats stay within the budget while nobody is there."""
    counted = _Counted()
    options = without_breaker(threads=False)
    async with made(place, options=options) as client:
        for _ in range(calls):
            try:
                await client.look(part("models").Ask(id=WARM))
            except part("_runtime.errors").CallError as error:
                counted.failed(error)
    return counted.breaches()


def outage_in_threads(place: Reef, calls: int = 200) -> list[str]:
    """The same from a plain thread."""
    counted = _Counted()
    options = without_breaker(threads=True)
    with made(place, threads=True, options=options) as client:
        for _ in range(calls):
            try:
                client.look(part("models").Ask(id=WARM))
            except part("_runtime.errors").CallError as error:
                counted.failed(error)
    return counted.breaches()


class _Counted:
    """The repeats of calls that fail; `late`: calls whose time may have ended in the wait for one that was paid for."""

    def __init__(self) -> None:
        self.repeats = 0
        self.late = 0

    def failed(self, error: Any) -> None:
        self.repeats += error.attempts - 1
        self.late += error.gave_up.name == "DEADLINE"

    def breaches(self) -> list[str]:
        if self.repeats <= REPEATS <= self.repeats + self.late:
            return []
        return [
            f"{self.repeats} repeats in a total outage, and {self.late} that came too late, where the budget pays for "
            f"{REPEATS}"
        ]


async def given_up(client: Any, rounds: int) -> list[str]:
    """Callers that give up at every moment of a call leave nothing behind."""
    before = len(asyncio.all_tasks())
    found: list[str] = []
    ask = part("models").Ask
    for number in range(rounds):
        calls = [
            asyncio.create_task(client.look(ask(id=f"ask-{number:04}{n:04}-l")))
            for n in range(20)
        ]
        await asyncio.sleep(0.001 * number)
        for call in calls:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
        held = [caller.bulkhead.in_use for caller in callers(client)]
        if any(held):
            found.append(f"callers that gave up hold places: {held}")
    return found + await no_tasks(before)
