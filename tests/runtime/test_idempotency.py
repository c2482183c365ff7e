"""Idempotency keys: the memory store, and the algorithm that every transport shares."""

from __future__ import annotations

import asyncio

import pytest
from pydantic import BaseModel

from runtime.idempotency import (
    Answer,
    InProgress,
    KeyReused,
    MemoryIdempotencyStore,
    OtherPayload,
    Replay,
    RequestOutstanding,
    Run,
    Worked,
    answer_once,
    content_hash,
    payload_hash,
)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Asked(BaseModel):
    amount: int
    note: str | None = None


OP = "payments.charge"


async def test_the_first_claim_runs_and_a_second_is_told_to_wait() -> None:
    store = MemoryIdempotencyStore()
    assert isinstance(await store.claim(OP, "k", b"p"), Run)
    assert await store.claim(OP, "k", b"p") == InProgress()


async def test_an_answer_is_given_again() -> None:
    store = MemoryIdempotencyStore()
    run = await store.claim(OP, "k", b"p")
    assert isinstance(run, Run)
    answer = Answer(b"{}")
    assert await store.finish(run, answer)
    assert await store.claim(OP, "k", b"p") == Replay(answer)


async def test_the_same_key_with_another_payload_is_refused_running_or_done() -> None:
    store = MemoryIdempotencyStore()
    run = await store.claim(OP, "k", b"p")
    assert isinstance(run, Run)
    assert await store.claim(OP, "k", b"q") == OtherPayload()
    await store.finish(run, Answer(b""))
    assert await store.claim(OP, "k", b"q") == OtherPayload()


async def test_keys_count_per_operation() -> None:
    store = MemoryIdempotencyStore()
    await store.claim(OP, "k", b"p")
    assert isinstance(await store.claim("payments.refund", "k", b"q"), Run)


async def test_a_released_key_is_free_for_any_payload() -> None:
    store = MemoryIdempotencyStore()
    run = await store.claim(OP, "k", b"p")
    assert isinstance(run, Run)
    await store.release(run)
    assert isinstance(await store.claim(OP, "k", b"q"), Run)


async def test_a_claim_whose_lease_is_over_is_lost_to_the_next() -> None:
    clock = Clock()
    store = MemoryIdempotencyStore(lease=60, clock=clock)
    first = await store.claim(OP, "k", b"p")
    assert isinstance(first, Run)
    clock.now += 59.9
    assert await store.claim(OP, "k", b"p") == InProgress()
    clock.now += 0.1
    second = await store.claim(OP, "k", b"p")
    assert isinstance(second, Run)
    assert not await store.finish(first, Answer(b"late"))
    await store.release(first)
    assert await store.claim(OP, "k", b"p") == InProgress()
    assert await store.finish(second, Answer(b"good"))
    assert await store.claim(OP, "k", b"p") == Replay(Answer(b"good"))


async def test_an_answer_expires() -> None:
    clock = Clock()
    store = MemoryIdempotencyStore(keep=10, clock=clock)
    run = await store.claim(OP, "k", b"p")
    assert isinstance(run, Run)
    await store.finish(run, Answer(b""))
    clock.now += 10
    assert isinstance(await store.claim(OP, "k", b"p"), Run)


async def test_what_has_expired_does_not_pile_up() -> None:
    clock = Clock()
    store = MemoryIdempotencyStore(lease=1, clock=clock)
    for number in range(5000):
        clock.now += 0.01
        await store.claim(OP, str(number), b"p")
    assert len(store._entries) < 2000


async def test_work_is_done_once_and_its_answer_given_again() -> None:
    store = MemoryIdempotencyStore()
    done = 0

    async def work() -> Worked:
        nonlocal done
        done += 1
        return Worked(Answer(b"1"))

    first = await answer_once(store, OP, "k", b"p", work)
    second = await answer_once(store, OP, "k", b"p", work)
    assert (first.answer, first.replayed) == (Answer(b"1"), False)
    assert (second.answer, second.replayed) == (Answer(b"1"), True)
    assert done == 1


async def test_a_failure_that_is_no_answer_frees_the_key() -> None:
    store = MemoryIdempotencyStore()

    async def fail() -> Worked:
        raise RuntimeError("disk")

    with pytest.raises(RuntimeError):
        await answer_once(store, OP, "k", b"p", fail)
    assert isinstance(await store.claim(OP, "k", b"p"), Run)


async def test_an_answer_that_is_not_final_is_given_but_not_kept() -> None:
    store = MemoryIdempotencyStore()

    async def busy() -> Worked:
        return Worked(Answer(b"", "Busy"), final=False)

    answered = await answer_once(store, OP, "k", b"p", busy)
    assert answered.answer.error == "Busy"
    assert isinstance(await store.claim(OP, "k", b"p"), Run)


async def test_a_cancelled_request_frees_the_key() -> None:
    store = MemoryIdempotencyStore()
    begun = asyncio.Event()

    async def hang() -> Worked:
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError

    task = asyncio.create_task(answer_once(store, OP, "k", b"p", hang))
    await begun.wait()
    with pytest.raises(RequestOutstanding):
        await answer_once(store, OP, "k", b"p", hang)
    with pytest.raises(KeyReused):
        await answer_once(store, OP, "k", b"q", hang)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert isinstance(await store.claim(OP, "k", b"p"), Run)


def test_the_hash_is_of_what_was_understood_not_of_how_it_was_written() -> None:
    spaced = Asked.model_validate_json(b'{ "amount": 1, "unknown": true }')
    assert payload_hash(spaced) == payload_hash(Asked(amount=1))
    assert payload_hash(spaced) != payload_hash(Asked(amount=2))
    assert payload_hash(None) == content_hash(b"")
