"""A host runs parts side by side, says whether they are ready, and ends them in good order."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from runtime.hosting import Background, Host, HostFailed


class Part:
    """Notes what happens to it."""

    def __init__(
        self,
        name: str,
        log: list[str],
        *,
        linger: float = 0.0,
        fail: Exception | None = None,
        ready: bool = True,
    ) -> None:
        self.name = name
        self.log = log
        self.linger = linger
        self.fail = fail
        self.ready = ready
        self.asked = asyncio.Event()

    async def run(self) -> None:
        self.log.append(f"{self.name} runs")
        if self.fail is not None:
            raise self.fail
        await self.asked.wait()
        await asyncio.sleep(self.linger)
        self.log.append(f"{self.name} ended")

    def stop(self) -> None:
        self.log.append(f"{self.name} stops")
        self.asked.set()


async def stopped(host: Host, running: Awaitable[None]) -> None:
    await asyncio.sleep(0.02)
    host.stop()
    await asyncio.wait_for(running, 5)


async def test_what_others_need_is_stopped_when_they_have_ended() -> None:
    log: list[str] = []
    host = Host()
    parts = [Part("a", log, linger=0.05), Part("b", log)]
    running = asyncio.create_task(host.run(*parts, last=[Part("relay", log)]))
    await stopped(host, running)
    assert log[-2:] == ["relay stops", "relay ended"]
    assert set(log[3:7]) == {"a stops", "b stops", "a ended", "b ended"}


async def test_it_is_ready_when_every_part_is_and_never_while_it_drains() -> None:
    log: list[str] = []
    slow = Part("slow", log, linger=0.1, ready=False)
    host = Host()
    assert not host.ready
    running = asyncio.create_task(host.run(Part("quick", log), slow))
    started = asyncio.create_task(host.started())
    await asyncio.sleep(0.02)
    assert not host.ready
    assert host.parts == {"quick": True, "slow": False}
    slow.ready = True
    assert host.ready
    assert await started
    host.stop()
    assert not host.ready
    assert host.alive
    await running
    assert host.parts == {"quick": False, "slow": False}


async def test_everything_goes_on_for_a_moment_after_it_is_no_longer_ready() -> None:
    log: list[str] = []
    host = Host(notice=0.1)
    running = asyncio.create_task(host.run(Part("a", log)))
    await asyncio.sleep(0.02)
    host.stop()
    await asyncio.sleep(0.05)
    assert not host.ready
    assert log == ["a runs"]
    await running
    assert log == ["a runs", "a stops", "a ended"]


async def test_one_that_fails_makes_the_others_drain_and_is_named() -> None:
    log: list[str] = []
    host = Host(notice=60.0)
    cause = ValueError("no such table")
    with pytest.raises(HostFailed) as caught:
        await host.run(
            Part("good", log, linger=0.02),
            Part("bad", log, fail=cause),
            last=[Part("relay", log)],
        )
    assert str(caught.value) == "bad failed: ValueError: no such table"
    assert caught.value.__cause__ is cause
    assert not host.alive
    assert "good ended" in log
    assert "relay ended" in log


async def test_what_does_not_end_in_time_is_cancelled_and_named() -> None:
    log: list[str] = []
    cancelled = asyncio.Event()

    async def stay(stop: asyncio.Event) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.set()

    host = Host(drain=0.05)
    running = asyncio.create_task(
        host.run(Background("stays", stay), Part("good", log), last=[])
    )
    with pytest.raises(HostFailed, match=r"^stays did not end within 0\.05 s$"):
        await stopped(host, running)
    assert cancelled.is_set()
    assert "good ended" in log


async def test_parts_that_come_to_an_end_by_themselves_end_it_without_an_error() -> (
    None
):
    log: list[str] = []

    async def count(stop: asyncio.Event) -> None:
        log.append("counted")

    host = Host()
    await asyncio.wait_for(
        host.run(Background("count", count), last=[Part("relay", log)]), 5
    )
    assert log[-1] == "relay ended"


async def test_a_host_that_was_stopped_before_it_began_starts_nothing() -> None:
    log: list[str] = []
    told: list[int] = []
    host = Host()
    host.when_stopping(lambda: told.append(1))
    host.stop()
    host.stop()
    await host.run(Part("a", log))
    assert (log, told) == ([], [1])
    assert not await host.started()


async def test_whoever_cancels_it_leaves_no_part_behind() -> None:
    log: list[str] = []
    part = Part("a", log)
    running = asyncio.create_task(Host().run(part))
    await asyncio.sleep(0.02)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert len(asyncio.all_tasks()) == 1


@pytest.mark.parametrize(
    "make",
    [
        lambda: Host(drain=-1.0),
        lambda: Host(notice=-1.0),
        lambda: Host(health="nowhere"),
        lambda: Host(health="localhost:http"),
    ],
)
def test_what_makes_no_sense_is_refused_at_once(make: Callable[[], Host]) -> None:
    with pytest.raises(ValueError, match=r"seconds|host:port"):
        make()
