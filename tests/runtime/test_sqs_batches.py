"""Batches to SQS: how they are filled, and what becomes of entries that fail."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from runtime.publisher import PublishError
from runtime.sqs_batches import Batches
from runtime.sqs_client import BatchAnswer, Failure
from runtime.sqs_outgoing import Outgoing, outgoing


def message(
    body: str, *, group: str | None = None, name: str = "q", size: int | None = None
) -> Outgoing:
    made = outgoing(
        name,
        body.encode(),
        key=None if group is None else group.encode(),
        headers=[("ce_id", body.encode())],
        delay=None,
        limit=1024 * 1024,
        deduplication=None,
    )
    if size is not None:
        made.size = size
    return made


class Server:
    """Takes batches; `failing` says how often an entry fails, by its body, and whether that is the sender's fault."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.failing: dict[str, tuple[int, bool]] = {}
        self.errors: list[Exception] = []
        self.pause = 0.0

    async def post(self, batch: Sequence[Outgoing]) -> BatchAnswer:
        self.batches.append([one.body for one in batch])
        await asyncio.sleep(self.pause)
        if self.errors:
            raise self.errors.pop()
        failed: list[Failure] = []
        for number, one in enumerate(batch):
            times, ours = self.failing.get(one.body, (0, False))
            if times:
                self.failing[one.body] = (times - 1, ours)
                code = "Invalid" if ours else "InternalError"
                failed.append({"Id": str(number), "Code": code, "SenderFault": ours})
        return {"Failed": failed}


@pytest.fixture
def server() -> Server:
    return Server()


def batches(
    server: Server, *, linger: float = 0.0, size: int = 1000, limit: float = 5.0
) -> Batches:
    return Batches("q", server.post, size=size, linger=linger, limit=limit)


async def test_what_is_sent_together_goes_in_batches_of_ten(server: Server) -> None:
    sending = batches(server)
    await asyncio.gather(*(sending.send(message(str(n), size=1)) for n in range(23)))
    assert [len(batch) for batch in server.batches] == [10, 10, 3]


async def test_a_batch_waits_for_others_no_longer_than_it_should(
    server: Server,
) -> None:
    sending = batches(server, linger=0.2)
    first = asyncio.create_task(sending.send(message("1")))
    await asyncio.sleep(0.05)
    await sending.send(message("2"))
    await first
    assert server.batches == [["1", "2"]]


async def test_a_batch_is_bounded_in_bytes(server: Server) -> None:
    sending = batches(server, size=100)
    sizes = (60, 60, 30, 200)
    await asyncio.gather(
        *(sending.send(message(str(n), size=n + i)) for i, n in enumerate(sizes))
    )
    assert server.batches == [["60"], ["60", "30"], ["200"]]


async def test_only_entries_that_failed_are_repeated(server: Server) -> None:
    server.failing = {"2": (2, False)}
    sending = batches(server)
    await asyncio.gather(*(sending.send(message(str(n))) for n in (1, 2, 3)))
    assert server.batches == [["1", "2", "3"], ["2"], ["2"]]


async def test_an_entry_that_is_refused_is_raised_and_its_neighbours_are_not(
    server: Server,
) -> None:
    server.failing = {"2": (1, True)}
    sending = batches(server)
    results = await asyncio.gather(
        *(sending.send(message(str(n))) for n in (1, 2, 3)), return_exceptions=True
    )
    assert [type(result) for result in results] == [
        type(None),
        PublishError,
        type(None),
    ]
    assert isinstance(results[1], PublishError)
    assert results[1].code == "Invalid"
    assert server.batches == [["1", "2", "3"]]


async def test_a_network_that_fails_is_tried_again(server: Server) -> None:
    server.errors = [ConnectionResetError(), TimeoutError()]
    await batches(server).send(message("1"))
    assert server.batches == [["1"]] * 3


async def test_what_is_never_confirmed_is_raised_in_time(server: Server) -> None:
    server.failing = {"1": (99, False)}
    with pytest.raises(PublishError, match="not confirmed in time"):
        await batches(server, limit=0.2).send(message("1"))


async def test_a_batch_that_is_too_long_for_the_broker_goes_entry_by_entry(
    server: Server,
) -> None:
    class TooLong(Exception):
        def __init__(self) -> None:
            error = {"Code": "BatchRequestTooLong", "Message": ""}
            self.response = {"Error": error}

    server.errors = [TooLong()]
    sending = batches(server)
    await asyncio.gather(*(sending.send(message(str(n))) for n in (1, 2)))
    assert server.batches == [["1", "2"], ["1"], ["2"]]


async def test_of_a_fifo_group_one_is_under_way_so_a_repeat_keeps_its_place(
    server: Server,
) -> None:
    server.failing = {"1": (1, False)}
    server.pause = 0.01
    sending = batches(server)
    await asyncio.gather(
        *(
            sending.send(message(body, group=group, name="q.fifo"))
            for body, group in (("1", "a"), ("2", "a"), ("3", "b"))
        )
    )
    assert server.batches == [["1", "3"], ["1"], ["2"]]


async def test_a_send_that_is_cancelled_while_it_waits_is_not_sent(
    server: Server,
) -> None:
    sending = batches(server, linger=0.2)
    cancelled = asyncio.create_task(sending.send(message("1")))
    await asyncio.sleep(0.01)
    cancelled.cancel()
    await sending.send(message("2"))
    assert server.batches == [["2"]]


async def test_what_waits_when_the_producer_closes_fails(server: Server) -> None:
    server.pause = 10.0
    sending = batches(server)
    waiting = asyncio.create_task(sending.send(message("1")))
    await asyncio.sleep(0.01)
    await sending.close()
    with pytest.raises(PublishError):
        await waiting
