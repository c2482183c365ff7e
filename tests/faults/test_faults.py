"""What no network can make an emitted client do: overstay, send twice what must not be, lose a permit."""

from __future__ import annotations

import asyncio
import dataclasses
import gc
import importlib
import time
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.executed.emitted import emitted

from .reef import Reef, reef
from .storm import Outcomes, plans, storm, thread_storm

# In all 5,000 by default; `python -m tests.faults.soak` makes more.
CALLS = 1250
SEED = 20
WARM = "ask-99999999-l"


@pytest.fixture(scope="module", autouse=True)
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("reef", tmp_path_factory.mktemp("reef")) as made:
        yield made


@pytest.fixture(params=["rest", "grpc"])
def place(request: pytest.FixtureRequest) -> Iterator[Reef]:
    with reef(request.param, SEED) as made:
        yield made


def part(name: str) -> Any:
    return importlib.import_module(f"reef.{name}")


def made(client: str, place: Reef, **options: Any) -> Any:
    return getattr(getattr(part("harbour.client"), client), place.transport)(
        place.address, **options
    )


def callers(client: Any) -> list[Any]:
    found = [
        getattr(call, "caller", None) or getattr(call, "_caller", None)
        for call in vars(client).values()
    ]
    return [caller for caller in found if caller is not None]


def check(place: Reef, client: Any, outcomes: Outcomes, calls: int) -> None:
    """The promises that hold of a storm that is over."""
    assert outcomes.breaches == []
    assert outcomes.ends.total() == calls
    # Else it was no storm, or nothing but one.
    assert outcomes.ends["success"] > calls / 50
    assert calls / 20 < calls - outcomes.ends["success"]
    twice = [
        sent
        for sent, times in place.proxy.seen.sent.items()
        if sent.endswith(b"s") and times > 1
    ]
    assert twice == []
    handled = place.harbour.handled
    assert [sent for sent in handled if sent.endswith("s") and handled[sent] > 1] == []
    assert [caller.bulkhead.in_use for caller in callers(client)] == [0, 0, 0]


def gone(place: Reef) -> None:
    """Every connection is given back, soon after the client has closed."""
    until = time.monotonic() + 3
    while place.proxy.seen.open and time.monotonic() < until:
        # A call object of grpc keeps the connection, and an error's traceback may keep the call.
        gc.collect()
        time.sleep(0.01)
    assert place.proxy.seen.open == 0


async def test_the_promises_hold_in_a_storm_for_asyncio(place: Reef) -> None:
    ask = part("models").Ask
    before = len(asyncio.all_tasks())
    async with made("AsyncHarbourClient", place) as client:
        await healed(client, ask)
        await asyncio.to_thread(place.rage)
        outcomes = await storm(client, ask, plans(CALLS, SEED, cancel=0.1))
        check(place, client, outcomes, CALLS)
        await asyncio.sleep(0.05)
        assert len(asyncio.all_tasks()) <= before
        await asyncio.to_thread(place.heal)
        await healed(client, ask)
    await asyncio.to_thread(gone, place)


async def healed(client: Any, ask: Any) -> None:
    """Once the network is whole, calls succeed again: no permit of a breaker was lost."""
    in_a_row = 0
    until = time.monotonic() + 15
    while in_a_row < 30 and time.monotonic() < until:
        try:
            await client.look(ask(id=WARM))
            in_a_row += 1
        except part("_runtime.errors").CallError:
            in_a_row = 0
            await asyncio.sleep(0.02)
    assert in_a_row == 30


def test_the_promises_hold_in_a_storm_for_threads(place: Reef) -> None:
    ask = part("models").Ask
    with made("HarbourClient", place) as client:
        client.look(ask(id=WARM), deadline=5)
        place.rage()
        outcomes = thread_storm(client, ask, plans(CALLS, SEED, cancel=0))
        check(place, client, outcomes, CALLS)
    gone(place)


async def test_in_a_total_outage_repeats_stay_within_the_budget(place: Reef) -> None:
    options = part("_runtime.options").ClientOptions(
        adjust=lambda policy: dataclasses.replace(policy, breaker=None)
    )
    errors = part("_runtime.errors")
    await asyncio.to_thread(place.do, place.proxy.refuse())
    repeats = 0
    async with made("AsyncHarbourClient", place, options=options) as client:
        for _ in range(200):
            with pytest.raises(errors.CallError) as caught:
                await client.look(part("models").Ask(id=WARM))
            repeats += caught.value.attempts - 1
    # A full bucket of 500 tokens pays for 35 repeats at 14; nothing refills it.
    assert repeats == 35


async def given_up(client: Any, requests: list[Any], after: float) -> None:
    calls = [asyncio.create_task(client.look(request)) for request in requests]
    await asyncio.sleep(after)
    for call in calls:
        call.cancel()
    await asyncio.gather(*calls, return_exceptions=True)


async def test_a_caller_that_gives_up_leaves_nothing_behind(place: Reef) -> None:
    ask = part("models").Ask
    before = len(asyncio.all_tasks())
    async with made("AsyncHarbourClient", place) as client:
        for round_ in range(20):
            requests = [ask(id=f"ask-{round_:04}{n:04}-l") for n in range(20)]
            await given_up(client, requests, after=0.001 * round_)
            assert [caller.bulkhead.in_use for caller in callers(client)] == [0, 0, 0]
        await asyncio.sleep(0.05)
        assert len(asyncio.all_tasks()) <= before
        await healed(client, ask)
    await asyncio.to_thread(gone, place)
