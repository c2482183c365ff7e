"""What a server has under way, and how much of it there may be."""

from __future__ import annotations

import asyncio

import pytest

from runtime.admission import Admission


def test_places_are_taken_up_to_the_limit_and_given_back() -> None:
    admission = Admission(2)
    assert (admission.limit, admission.in_use, admission.refused) == (2, 0, 0)
    assert admission.enter()
    assert admission.enter()
    assert admission.in_use == 2
    assert not admission.enter()
    assert (admission.in_use, admission.refused) == (2, 1)
    admission.leave()
    assert admission.in_use == 1
    assert admission.enter()
    assert not admission.enter()
    assert not admission.enter()
    assert admission.refused == 3


def test_one_place_is_the_least_there_is() -> None:
    assert Admission(1).enter()
    with pytest.raises(ValueError, match=r"^concurrency must be at least 1, not 0$"):
        Admission(0)


def test_work_whose_caller_has_gone_stays_past_the_limit() -> None:
    admission = Admission(1)
    assert admission.enter()
    admission.stay()
    admission.stay()
    assert admission.in_use == 3
    admission.leave()
    admission.leave()
    assert not admission.enter()
    admission.leave()
    assert admission.enter()


async def test_idle_returns_at_once_where_nothing_is_under_way() -> None:
    async with asyncio.timeout(1):
        await Admission(1).idle()


async def test_idle_returns_when_the_last_place_is_given_back() -> None:
    admission = Admission(2)
    assert admission.enter()
    assert admission.enter()
    waiting = [asyncio.create_task(admission.idle()) for _ in range(2)]
    await asyncio.sleep(0)
    admission.leave()
    await asyncio.sleep(0)
    assert not any(task.done() for task in waiting)
    admission.leave()
    async with asyncio.timeout(1):
        await asyncio.gather(*waiting)
    # And once more: the first rest does not stand for the next.
    assert admission.enter()
    again = asyncio.create_task(admission.idle())
    await asyncio.sleep(0)
    assert not again.done()
    admission.leave()
    async with asyncio.timeout(1):
        await again


async def test_nobody_goes_on_while_new_work_has_come() -> None:
    admission = Admission(1)
    assert admission.enter()
    waiting = asyncio.create_task(admission.idle())
    await asyncio.sleep(0)
    admission.leave()
    # Taken again before whoever waits has had its turn.
    assert admission.enter()
    for _ in range(3):
        await asyncio.sleep(0)
    assert not waiting.done()
    admission.leave()
    async with asyncio.timeout(1):
        await waiting


def test_those_who_are_refused_are_asked_to_wait_evenly_between_half_a_second_and_more() -> (
    None
):
    admission = Admission(1)
    assert admission.enter()
    waits = []
    for _ in range(1000):
        assert not admission.enter()
        waits.append(admission.wait())
    assert waits[:3] == pytest.approx([1.118034, 0.736068, 1.354102])
    assert waits[-1] == pytest.approx(0.534, abs=1e-6)
    tenths = [0] * 10
    for wait in waits:
        tenths[int((wait - 0.5) * 10)] += 1
    assert min(tenths) >= 98
    assert max(tenths) <= 102
