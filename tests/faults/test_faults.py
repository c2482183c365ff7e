"""What no network can make an emitted client do: overstay, send twice what must not be, lose a permit."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from types import ModuleType

import pytest

from tests.executed.emitted import emitted

from .promises import (
    breaches,
    given_up,
    gone,
    healed,
    healed_in_threads,
    made,
    no_tasks,
    no_threads,
    outage,
    outage_in_threads,
    part,
)
from .reef import Reef, reef
from .storm import Outcomes, plans, storm, thread_storm

# In all 7,500 by default; `python -m tests.faults.soak` makes more.
CALLS = 1250
SEED = 20


@pytest.fixture(scope="module", autouse=True)
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("reef", tmp_path_factory.mktemp("reef")) as made:
        yield made


@pytest.fixture(params=["rest", "grpc", "streams"])
def place(request: pytest.FixtureRequest) -> Iterator[Reef]:
    with reef(request.param, SEED) as made:
        yield made


def was_a_storm(place: Reef, outcomes: Outcomes) -> None:
    """Else it was none, or nothing but one."""
    assert outcomes.ends.total() == CALLS
    assert CALLS / 50 < outcomes.ends["success"] < CALLS * 0.95
    seen = place.proxy.seen
    assert len(seen.faults) >= 5
    assert seen.refusals > 0


async def test_the_promises_hold_in_a_storm_for_asyncio(place: Reef) -> None:
    before = len(asyncio.all_tasks())
    async with made(place) as client:
        assert await healed(client) == []
        await asyncio.to_thread(place.rage)
        todo = plans(CALLS, SEED, cancel=0.1, operations=place.operations)
        outcomes = await storm(client, part("models").Ask, todo)
        was_a_storm(place, outcomes)
        assert breaches(place, client, outcomes) == []
        assert await no_tasks(before) == []
        await asyncio.to_thread(place.heal)
        assert await healed(client) == []
    assert await asyncio.to_thread(gone, place) == []


def test_the_promises_hold_in_a_storm_for_threads(place: Reef) -> None:
    before = set(threading.enumerate())
    with made(place, threads=True) as client:
        assert healed_in_threads(client) == []
        place.rage()
        todo = plans(CALLS, SEED, cancel=0, operations=place.operations)
        outcomes = thread_storm(client, part("models").Ask, todo)
        was_a_storm(place, outcomes)
        assert breaches(place, client, outcomes) == []
        place.heal()
        assert healed_in_threads(client) == []
    assert gone(place) == []
    assert no_threads(before) == []


async def test_in_a_total_outage_repeats_stay_within_the_budget(place: Reef) -> None:
    await asyncio.to_thread(place.do, place.proxy.refuse())
    assert await outage(place) == []
    assert await asyncio.to_thread(outage_in_threads, place) == []


async def test_a_caller_that_gives_up_leaves_nothing_behind(place: Reef) -> None:
    async with made(place) as client:
        assert await given_up(client, 20) == []
        assert await healed(client) == []
    assert await asyncio.to_thread(gone, place) == []
