"""Async or plain: either can be awaited, and a plain one runs in a thread with the context at hand."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from functools import partial

import pytest

from runtime.plain import on_loop

WORD: ContextVar[str] = ContextVar("WORD")


async def double(number: int) -> int:
    return 2 * number


class Doubler:
    async def __call__(self, number: int) -> int:
        return 2 * number


def in_a_thread(number: int) -> int:
    assert threading.current_thread() is not threading.main_thread()
    assert WORD.get() == "here"
    WORD.set("there")
    return 2 * number


def wrapped(number: int) -> Awaitable[int]:
    return double(number)


async def test_async_functions_are_given_back_as_they_are() -> None:
    assert on_loop(double) is double
    doubler = Doubler()
    assert on_loop(doubler) is doubler
    assert await on_loop(partial(double, 4))() == 8


async def test_a_plain_function_runs_in_a_thread_with_a_copy_of_the_context() -> None:
    WORD.set("here")
    assert await on_loop(in_a_thread)(4) == 8
    assert WORD.get() == "here"


async def test_what_a_plain_function_gives_is_awaited_if_it_can_be() -> None:
    assert await on_loop(wrapped)(4) == 8
    assert await on_loop(lambda number: double(number))(4) == 8


async def test_an_error_of_a_plain_function_goes_through() -> None:
    def fail() -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await on_loop(fail)()


async def test_whoever_is_cancelled_waits_for_a_thread_that_has_begun() -> None:
    begun, free, ended = threading.Event(), threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        free.wait(5)
        ended.set()

    task = asyncio.ensure_future(on_loop(work)())
    assert await asyncio.to_thread(begun.wait, 5)
    task.cancel()
    await asyncio.sleep(0.05)
    assert not task.done()
    free.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert ended.is_set()


async def test_whoever_is_cancelled_before_a_thread_was_free_leaves_nothing_behind() -> (
    None
):
    called: list[int] = []
    with ThreadPoolExecutor(1) as single:
        asyncio.get_running_loop().set_default_executor(single)
        free = threading.Event()
        blocked = single.submit(free.wait, 5)
        task = asyncio.ensure_future(on_loop(called.append)(1))
        await asyncio.sleep(0.02)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        free.set()
        assert blocked.result()
    assert called == []


async def test_refusal_is_asked_for_in_the_thread_before_the_function() -> None:
    called: list[int] = []

    def refuse() -> None:
        assert threading.current_thread() is not threading.main_thread()
        raise PermissionError

    with pytest.raises(PermissionError):
        await on_loop(called.append, refuse_late=refuse)(1)
    assert called == []
