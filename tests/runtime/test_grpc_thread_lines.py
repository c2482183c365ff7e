"""Channels for threads that are renewed: an old one is closed after its last call, whoever tells of that."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from runtime import grpc_thread_lines
from runtime.grpc_making import Making, Plan
from runtime.grpc_thread_lines import ThreadRenewedChannel


class FakeCall:
    """A call of grpc's, which goes on by itself until `end`."""

    def __init__(self) -> None:
        self._callbacks: list[Callable[[], None]] = []

    def add_callback(self, callback: Callable[[], None]) -> bool:
        self._callbacks.append(callback)
        return True

    def end(self) -> None:
        for callback in self._callbacks:
            callback()


class FakeChannel:
    """As grpc's: `close` waits until the thread that tells of ends has nothing more to tell."""

    def __init__(self, target: str) -> None:
        self.target = target
        self.closed = threading.Event()
        self.told = threading.Event()
        self.in_vain = False

    def stream_stream(self, *_: object) -> Callable[[], FakeCall]:
        return FakeCall

    def close(self) -> None:
        self.in_vain = not self.told.wait(2)
        self.closed.set()


class Changing(Plan):
    """What the channel must be made of is what the test says."""

    def __init__(self) -> None:
        super().__init__("old:1", None, None, ())
        self.making = Making("old:1", None)

    def now(self) -> Making:
        return self.making


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[FakeChannel]]:
    found: list[FakeChannel] = []

    def insecure_channel(target: str, _: Any) -> FakeChannel:
        found.append(FakeChannel(target))
        return found[-1]

    monkeypatch.setattr(grpc_thread_lines, "insecure_channel", insecure_channel)
    yield found
    for channel in found:
        channel.told.set()


def test_the_thread_that_tells_of_the_last_end_does_not_wait_for_the_closing(
    made: list[FakeChannel],
) -> None:
    plan = Changing()
    channel = ThreadRenewedChannel(plan)
    send: Any = channel.stream_stream("/a/b")
    calls = [send(), send()]
    plan.making = Making("new:1", None)
    newer = send()
    old, new = made
    assert (old.target, new.target) == ("old:1", "new:1")
    calls[0].end()
    assert not old.closed.is_set()

    def tell() -> None:
        calls[1].end()
        old.told.set()

    teller = threading.Thread(target=tell)
    teller.start()
    teller.join()
    assert old.closed.wait(5)
    assert not old.in_vain
    newer.end()
    assert not new.closed.is_set()
    new.told.set()
    channel.close()
    assert new.closed.is_set()


def test_a_channel_without_calls_is_closed_as_soon_as_there_is_another(
    made: list[FakeChannel],
) -> None:
    plan = Changing()
    channel = ThreadRenewedChannel(plan)
    send: Any = channel.stream_stream("/a/b")
    send().end()
    made[0].told.set()
    plan.making = Making("new:1", None)
    send()
    assert made[0].closed.is_set()
    made[1].told.set()
    channel.close()
    with pytest.raises(ValueError, match="closed channel"):
        send()
