"""Whose turn it is, who rests, and when the resolver is asked: on a clock that a test sets."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import inf

import pytest

from runtime.addresses import AddressBook
from runtime.resolving import Address, NoAddress

A, B, C = (Address(f"10.0.0.{number}", 80) for number in (1, 2, 3))


@dataclass
class Told:
    """A resolver that answers what it is told to."""

    answer: Sequence[Address] | Exception = (A, B, C)
    refresh: float = 10.0
    asked: int = 0
    gate: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    def resolve(self, host: str, port: int) -> Sequence[Address]:
        assert (host, port) == ("till", 80)
        # Nobody should have to wait for it at the end of the process.
        assert threading.current_thread().daemon
        assert threading.current_thread().name == "resolve till"
        self.asked += 1
        assert self.gate.wait(10)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def book_of(
    resolver: Told, clock: Callable[[], float] | None = None, chance: float = 0.0
) -> AddressBook:
    book = AddressBook(
        resolver, "till", 80, clock=clock or Clock(), chance=lambda: chance
    )
    assert book.wait(5)
    return book


def until(condition: Callable[[], bool]) -> None:
    ends = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < ends
        time.sleep(0.001)


def settled() -> bool:
    return all(each.name != "resolve till" for each in threading.enumerate())


def test_addresses_take_turns_from_one_that_chance_picks() -> None:
    book = book_of(Told())
    assert [book.pick() for _ in range(4)] == [A, B, C, A]
    book = book_of(Told(), chance=0.99)
    assert [book.pick() for _ in range(4)] == [C, A, B, C]


def test_what_was_tried_is_not_picked_while_there_are_others() -> None:
    book = book_of(Told())
    tried = {A}
    assert book.left(tried) == 2
    assert [book.pick(tried) for _ in range(3)] == [B, C, B]
    assert book.left({A, B, C}) == 0
    assert book.pick({A, B, C}) in {A, B, C}


def test_one_that_failed_rests_and_then_one_call_tries_it() -> None:
    clock = Clock()
    book = book_of(Told(), clock)
    book.failed(A)
    assert [book.pick() for _ in range(4)] == [B, C, B, C]
    clock.now += 0.25
    # The one call that tries it has not told yet how it went.
    assert [book.pick() for _ in range(4)] == [A, B, C, B]
    book.worked(A)
    assert [book.pick() for _ in range(3)] == [C, A, B]


def test_the_rest_doubles_up_to_five_seconds() -> None:
    clock = Clock()
    book = book_of(Told((A, B)), clock)
    for rest in (0.25, 0.5, 1.0, 2.0, 4.0, 5.0, 5.0):
        book.failed(A)
        clock.now += rest - 0.01
        assert {book.pick() for _ in range(4)} == {B}
        clock.now += 0.01
        assert A in {book.pick() for _ in range(2)}


def test_where_all_rest_the_one_that_is_first_to_wake_is_asked() -> None:
    clock = Clock()
    book = book_of(Told((A, B)), clock)
    book.failed(A)
    book.failed(B)
    book.failed(B)
    assert [book.pick() for _ in range(3)] == [A, A, A]
    assert book.pick({A}) == B
    # Not the one that failed less often, but the one that wakes first.
    clock.now += 0.4
    book.failed(A)
    clock.now += 0.05
    assert book.pick() == B
    book.worked(A)
    assert book.pick({A, B}) == A
    book.worked(A)
    book.worked(B)
    assert [book.pick() for _ in range(2)] == [A, B]


def test_the_resolver_is_asked_again_in_time_and_meanwhile_nobody_waits() -> None:
    clock, told = Clock(), Told()
    book = book_of(told, clock)
    clock.now += 9.9
    assert book.waiting() is None
    assert told.asked == 1
    told.gate.clear()
    told.answer = (B,)
    clock.now += 0.1
    assert book.waiting() is None
    assert book.waiting() is None
    until(lambda: told.asked == 2)
    assert book.known() == (A, B, C)
    told.gate.set()
    until(lambda: book.known() == (B,))


def test_a_failure_lets_the_resolver_be_asked_a_second_later() -> None:
    clock, told = Clock(), Told()
    book = book_of(told, clock)
    book.failed(A)
    clock.now += 0.9
    book.waiting()
    assert told.asked == 1
    clock.now += 0.2
    book.waiting()
    until(lambda: told.asked == 2)


def test_one_that_never_changes_is_asked_once() -> None:
    clock, told = Clock(), Told(refresh=inf)
    book = book_of(told, clock)
    book.failed(A)
    clock.now += 1e9
    book.waiting()
    assert told.asked == 1


@pytest.mark.parametrize("answer", [(), OSError("no such name")], ids=["none", "error"])
def test_what_was_known_stays_where_there_is_no_answer(
    answer: Sequence[Address] | Exception,
) -> None:
    clock, told = Clock(), Told()
    book = book_of(told, clock)
    told.answer = answer
    clock.now += 10
    book.waiting()
    until(lambda: told.asked == 2)
    until(settled)
    clock.now += 0.9
    assert book.waiting() is None
    assert told.asked == 2
    assert book.known() == (A, B, C)

    def a_second_later() -> bool:
        clock.now += 1
        book.waiting()
        return told.asked > 2

    until(a_second_later)
    assert book.known() == (A, B, C)


def test_who_rests_goes_on_resting_when_the_resolver_has_answered_anew() -> None:
    clock, told = Clock(), Told((A, B, C))
    book = book_of(told, clock)
    book.failed(A)
    book.failed(C)
    told.answer = (A, B)
    clock.now += 1.1
    book.failed(A)
    book.waiting()
    until(lambda: book.known() == (A, B))
    assert [book.pick() for _ in range(3)] == [B, B, B]
    # One that was gone for a while begins anew.
    told.answer = (A, B, C)
    clock.now += 11
    book.waiting()
    until(lambda: C in book.known())
    assert C in {book.pick() for _ in range(3)}
    book.failed(C)
    clock.now += 0.25
    assert C in {book.pick() for _ in range(3)}


def test_what_goes_wrong_is_said_once_a_time_and_nothing_else(
    caplog: pytest.LogCaptureFixture,
) -> None:
    told = Told()
    book_of(told)
    until(settled)
    assert caplog.messages == []
    told.answer = OSError("no such name")
    book = AddressBook(told, "till", 80)
    with pytest.raises(NoAddress, match=r"^no address of till is known$"):
        book.known()
    assert book.wait(5)
    assert caplog.messages == ["till cannot be resolved: no such name"]


def test_without_an_answer_there_is_an_error_and_the_next_call_asks_anew() -> None:
    told = Told(OSError("no such name"))
    book = book_of(told)
    with pytest.raises(NoAddress, match="till is known: no such name"):
        book.known()
    with pytest.raises(NoAddress):
        book.pick()
    told.answer = (A,)
    assert book.wait(5)
    assert book.pick() == A
    book.forget()
    assert book.wait(5)
    assert told.asked == 3


async def test_waiting_is_bounded_and_all_wait_for_one_answer() -> None:
    told = Told()
    told.gate.clear()
    book = AddressBook(told, "till", 80)
    begun = time.monotonic()
    assert not book.wait(0.05)
    assert not await book.awaited(0.05)
    given_up = asyncio.create_task(book.awaited(5))
    others = [asyncio.create_task(book.awaited(5)) for _ in range(5)]
    await asyncio.sleep(0.01)
    given_up.cancel()
    told.gate.set()
    assert await asyncio.gather(*others) == [True] * 5
    assert await book.awaited(0)
    assert book.wait(0)
    assert time.monotonic() - begun < 2
    assert told.asked == 1
    assert given_up.cancelled()


def test_a_forked_child_asks_for_itself() -> None:
    told = Told()
    told.gate.clear()
    book = AddressBook(told, "till", 80, chance=lambda: 0.0)
    assert not book.wait(0.01)
    book.renew()
    told.gate.set()
    assert book.wait(5)
    assert book.pick() == A
