"""Deadlines travel: over both transports, into threads, from one emitted package to another; late work never starts."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import pytest

from .chains import Link, client, of, served, until
from .emitted import emitted

TRANSPORTS = pytest.mark.parametrize("transport", ["grpc", "rest"])


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("chain", tmp_path_factory.mktemp("chain")) as package:
        yield package


@pytest.fixture(scope="module")
def till(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("till", tmp_path_factory.mktemp("till")) as package:
        yield package


class PlainLeaf:
    """Its methods are plain functions, run in threads; it notes what they see."""

    def __init__(self, package: ModuleType) -> None:
        self.told = of(package, "models").Told
        self.remaining = of(package, "_runtime.deadline").remaining
        self.threads: list[str] = []
        self.rung: list[float | None] = []
        self.free = threading.Event()
        self.begun = 0

    def answer(self, request: Any, context: Any) -> Any:
        self.threads.append(threading.current_thread().name)
        return self.told(text=request.text, left=self.remaining())

    def slowly(self, request: Any, context: Any) -> Any:
        self.begun += 1
        self.free.wait(5)
        return self.told(text=request.text)

    def bell(self, context: Any) -> None:
        self.rung.append(context.remaining())


@TRANSPORTS
async def test_a_plain_function_answers_in_a_thread_with_the_deadline_of_its_caller(
    chain: ModuleType, transport: str
) -> None:
    service = PlainLeaf(chain)
    ask = of(chain, "models").Ask(text="?")
    async with (
        served(chain, "leaf", service, transport) as at,
        client(chain, "leaf", transport, at) as leaf,
    ):
        told = await leaf.answer(ask, deadline=0.8)
        await leaf.bell(deadline=0.7)
    assert 0 < told.left < 0.81
    assert service.threads != [threading.current_thread().name]
    (left,) = service.rung
    assert left is not None
    # gRPC counts whole milliseconds, rounded up.
    assert 0 < left < 0.71


@pytest.mark.parametrize(
    ("outer", "inner"), [("grpc", "rest"), ("rest", "grpc"), ("grpc", "grpc")]
)
async def test_the_time_left_goes_from_service_to_service(
    chain: ModuleType, outer: str, inner: str
) -> None:
    async with contextlib.AsyncExitStack() as stack:
        enter = stack.enter_async_context
        at = await enter(served(chain, "leaf", PlainLeaf(chain), inner))
        middle = Link(await enter(client(chain, "leaf", inner, at)))
        at = await enter(served(chain, "middle", middle, outer))
        caller = await enter(client(chain, "middle", outer, at))
        told = await caller.pass_on(of(chain, "models").Ask(text="?"), deadline=0.6)
    # Less than the 2 s that the policy gives an attempt, and than the caller had.
    assert 0 < told.left < 0.61


class Till:
    """The other package's service: notes how long its caller waits."""

    def __init__(self, package: ModuleType) -> None:
        self.package = package
        self.left: list[float] = []

    async def look(self, request: Any, context: Any) -> Any:
        self.left.append(context.remaining())
        return of(self.package, "models").Receipt.model_validate(
            {"receipt_id": "r", "cents": 1, "at": "2026-01-01T12:00:00Z"}
        )

    async def charge(self, request: Any, context: Any) -> Any:
        raise NotImplementedError

    async def forget(self, request: Any, context: Any) -> None:
        raise NotImplementedError

    async def ping(self, context: Any) -> Any:
        raise NotImplementedError


@TRANSPORTS
@pytest.mark.parametrize("plain", [False, True], ids=["async", "plain"])
async def test_two_emitted_packages_share_the_deadline_of_the_call_at_hand(
    chain: ModuleType, till: ModuleType, transport: str, plain: bool
) -> None:
    theirs = Till(till)
    async with contextlib.AsyncExitStack() as stack:
        enter = stack.enter_async_context
        at = await enter(served(till, "till", theirs, "grpc"))
        other = await enter(client(till, "till", "grpc", at))
        threaded = stack.enter_context(of(till, "till.client").TillClient.grpc(at))
        request = of(till, "models").LookRequest(receipt_id="r")
        told = of(chain, "models").Told(text="!")

        class Leaf(PlainLeaf):
            async def answer(self, request_: Any, context: Any) -> Any:
                await other.look(request)
                return told

        class Threaded(PlainLeaf):
            def answer(self, request_: Any, context: Any) -> Any:
                # In a thread, by a client for threads.
                threaded.look(request)
                return told

        service = (Threaded if plain else Leaf)(chain)
        at = await enter(served(chain, "leaf", service, transport))
        leaf = await enter(client(chain, "leaf", transport, at))
        await leaf.answer(of(chain, "models").Ask(text="?"), deadline=0.3)
    (left,) = theirs.left
    # The till's own policy would have given it 0.5 s.
    assert 0 < left < 0.31


@TRANSPORTS
async def test_work_that_waited_too_long_for_a_thread_never_starts(
    chain: ModuleType, transport: str
) -> None:
    service = PlainLeaf(chain)
    errors = of(chain, "_runtime.errors")
    ask = of(chain, "models").Ask(text="?")
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as single:
        loop.set_default_executor(single)
        async with (
            served(chain, "leaf", service, transport) as at,
            client(chain, "leaf", transport, at) as leaf,
        ):
            first = asyncio.create_task(leaf.slowly(ask))
            await until(lambda: service.begun)
            with pytest.raises(errors.DeadlineExceeded):
                await leaf.slowly(ask, deadline=0.1)
            # The server counts from when the request came.
            await asyncio.sleep(0.2)
            service.free.set()
            await first
            assert (await leaf.answer(ask)).text == "?"
    assert service.begun == 1


async def test_rest_work_whose_body_came_too_late_never_starts(
    chain: ModuleType,
) -> None:
    service = PlainLeaf(chain)
    body = b'{"text": "?"}'
    async with served(chain, "leaf", service, "rest") as url:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", int(url.rpartition(":")[2])
        )
        writer.write(
            b"POST /answer HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"X-Request-Deadline-Ms: 50\r\nConnection: close\r\n"
            + f"Content-Length: {len(body)}\r\n\r\n".encode()
        )
        await writer.drain()
        await asyncio.sleep(0.1)
        writer.write(body)
        answer = await asyncio.wait_for(reader.read(), 5)
        writer.close()
        await writer.wait_closed()
    head, _, content = answer.partition(b"\r\n\r\n")
    assert b" 504 " in head.splitlines()[0]
    assert json.loads(content)["type"] == "urn:mscomm:problem:deadline-exceeded"
    assert service.threads == []


@TRANSPORTS
async def test_a_call_under_a_deadline_that_has_passed_is_not_sent(
    chain: ModuleType, transport: str
) -> None:
    service = PlainLeaf(chain)
    runtime = of(chain, "_runtime.deadline")
    errors = of(chain, "_runtime.errors")
    async with (
        served(chain, "leaf", service, transport) as at,
        client(chain, "leaf", transport, at) as leaf,
    ):
        with runtime.deadline_scope(0.01):
            await asyncio.sleep(0.02)
            with pytest.raises(errors.DeadlineExceeded) as caught:
                await leaf.bell()
    assert caught.value.attempts == 0
    assert service.rung == []
