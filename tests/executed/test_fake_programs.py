"""What a test can say to a double, and what the double then says."""

from __future__ import annotations

import importlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.executed.emitted import emitted

NOON = "2026-01-01T12:00:00Z"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    with emitted("desk", folder) as found:
        yield found


class Parts:
    """A double, and the names that tests need."""

    def __init__(self, package: ModuleType) -> None:
        self.api: Any = importlib.import_module(f"{package.__name__}.desk")
        self.models: Any = importlib.import_module(f"{package.__name__}.models")
        self.runtime: Any = importlib.import_module(f"{package.__name__}.runtime")
        self.double: Any = self.api.FakeAsyncDesk()

    def booking(self, seats: int = 2) -> Any:
        return self.models.Booking(show="Hamlet", seats=seats, names=["Ada"])

    def ticket(self, name: str = "t") -> Any:
        return self.models.Ticket.model_validate(
            {"ticket": name, "seats": 2, "at": NOON}
        )

    async def look(self) -> Any:
        return await self.double.look(self.models.LookRequest(ticket="t"))


@pytest.fixture
def parts(package: ModuleType) -> Parts:
    return Parts(package)


async def test_it_gives_the_answer_that_it_was_told_a_copy_each_time(
    parts: Parts,
) -> None:
    ticket = parts.ticket()
    parts.double.look.returns(ticket)
    ticket.ticket = "changed by the test"
    first = await parts.look()
    first.ticket = "changed by the code"
    assert await parts.look() == parts.ticket()


async def test_it_fails_as_it_was_told_with_an_error_of_its_own_each_time(
    parts: Parts,
) -> None:
    details = parts.models.SoldOut(left=1)
    told = parts.api.SoldOutError("one left", details=details)
    parts.double.book.raises(told)
    with pytest.raises(parts.api.SoldOutError) as caught:
        await parts.double.book(parts.booking(), idempotency_key="k")
    assert caught.value is not told
    assert caught.value.details == details
    assert caught.value.details is not details


@pytest.mark.parametrize(
    ("name", "attempts", "gave_up"),
    [
        ("Unavailable", 1, "NOT_REPEATABLE"),
        ("DeadlineExceeded", 1, "DEADLINE"),
        ("RemoteError", 1, "NOT_REPEATABLE"),
        ("BadResponse", 1, "NOT_REPEATABLE"),
        ("BreakerOpen", 0, "BREAKER"),
        ("BulkheadFull", 0, "BULKHEAD"),
    ],
)
async def test_it_fails_with_what_clients_raise_by_themselves(
    parts: Parts, name: str, attempts: int, gave_up: str
) -> None:
    parts.double.look.raises(getattr(parts.runtime, name)("told"))
    with pytest.raises(getattr(parts.runtime, name), match="told") as caught:
        await parts.look()
    assert caught.value.operation == "desk.look"
    assert caught.value.attempts == attempts
    assert caught.value.gave_up is parts.runtime.GaveUp[gave_up]


async def test_answers_and_errors_come_in_turn_and_then_the_test_is_wrong(
    parts: Parts,
) -> None:
    parts.double.look.in_turn(
        parts.ticket("a"), parts.runtime.Unavailable(), parts.ticket("b")
    )
    assert (await parts.look()).ticket == "a"
    with pytest.raises(parts.runtime.Unavailable):
        await parts.look()
    assert (await parts.look()).ticket == "b"
    with pytest.raises(parts.runtime.NotProgrammed, match=r"desk\.look .*in_turn"):
        await parts.look()


async def test_a_function_of_the_request_answers(parts: Parts) -> None:
    parts.double.book.does(
        lambda request: parts.ticket(f"{request.show}-{request.seats}")
    )

    async def ask(seats: int) -> Any:
        return await parts.double.book(parts.booking(seats), idempotency_key=str(seats))

    assert (await ask(3)).ticket == "Hamlet-3"

    async def later(request: Any) -> Any:
        raise parts.api.ClosedError("for good")

    parts.double.book.does(later)
    with pytest.raises(parts.api.ClosedError):
        await ask(4)


async def test_an_assertion_in_a_function_of_the_test_is_not_hidden(
    parts: Parts,
) -> None:
    def check(request: Any) -> Any:
        assert request.seats == 1, "too many seats"

    parts.double.book.does(check)
    with pytest.raises(AssertionError, match="too many seats"):
        await parts.double.book(parts.booking(), idempotency_key="k")


async def test_what_is_said_last_holds(parts: Parts) -> None:
    parts.double.look.raises(parts.runtime.Unavailable())
    parts.double.look.returns(parts.ticket())
    assert await parts.look() == parts.ticket()


async def test_an_operation_that_takes_and_gives_nothing_is_programmed_too(
    parts: Parts,
) -> None:
    heard: list[str] = []
    parts.double.ring.does(lambda: heard.append("ring"))
    assert await parts.double.ring(deadline=1.0) is None
    parts.double.ring.returns(None)
    assert await parts.double.ring() is None
    assert heard == ["ring"]
    first, second = parts.double.ring.calls
    assert (first.request, first.deadline, first.limit) == (None, 1.0, 1.0)
    assert (second.deadline, second.limit) == (None, 2.0)


async def test_calls_are_recorded_as_they_were_made(parts: Parts) -> None:
    parts.double.book.returns(parts.ticket())
    request = parts.booking()
    with parts.runtime.deadline_scope(0.5):
        await parts.double.book(request, idempotency_key="k-1", deadline=1.5)
    request.names.append("changed later")
    (call,) = parts.double.book.calls
    assert call.request == parts.booking()
    assert (call.idempotency_key, call.deadline) == ("k-1", 1.5)
    assert 0.3 < call.limit <= 0.5


async def test_a_repeat_of_a_key_takes_no_step_of_the_program(parts: Parts) -> None:
    parts.double.book.in_turn(parts.ticket("a"), parts.ticket("b"))

    async def book(key: str, seats: int = 2) -> Any:
        return await parts.double.book(parts.booking(seats), idempotency_key=key)

    assert [(await book(key)).ticket for key in ("1", "1", "2", "1")] == list("aaba")
    with pytest.raises(parts.runtime.InvalidRequest, match="another payload"):
        await book("1", 3)
    assert len(parts.double.book.calls) == 5


async def test_what_is_not_programmed_says_what_to_say(parts: Parts) -> None:
    with pytest.raises(parts.runtime.NotProgrammed) as caught:
        await parts.look()
    assert "desk.look is not programmed" in str(caught.value)
    assert "FakeAsyncDesk.look.returns(...)" in str(caught.value)
    assert "FakeAsyncDesk(service)" in str(caught.value)
    # The code under test must not take it for a failed call.
    assert not isinstance(caught.value, parts.runtime.CallError)


async def test_an_answer_that_breaks_the_contract_cannot_be_programmed(
    parts: Parts,
) -> None:
    broken = parts.models.Ticket.model_construct(ticket="t", seats=2, at="noon")
    with pytest.raises(ValueError, match=r"desk\.look cannot answer this"):
        parts.double.look.returns(broken)
    with pytest.raises(ValueError, match=r"desk\.look cannot answer this"):
        parts.double.look.returns("a ticket")


async def test_an_error_that_is_not_declared_cannot_be_programmed(
    parts: Parts,
) -> None:
    error = parts.api.SoldOutError(details=parts.models.SoldOut(left=1))
    with pytest.raises(ValueError, match="declared: ClosedError"):
        parts.double.look.raises(error)


async def test_one_operation_of_an_implementation_can_be_programmed(
    parts: Parts,
) -> None:
    class Service:
        async def book(self, request: Any, context: Any) -> Any:
            return parts.ticket(context.headers["tenant"])

        look = pay = book

        async def ring(self, context: Any) -> None:
            assert context.headers == {"tenant": "blue"}

    double = parts.api.FakeAsyncDesk(Service(), headers={"Tenant": "blue"})
    double.look.raises(parts.runtime.Unavailable())
    assert (await double.book(parts.booking(), idempotency_key="k")).ticket == "blue"
    await double.ring()
    with pytest.raises(parts.runtime.Unavailable):
        await double.look(parts.models.LookRequest(ticket="t"))
    double.look.served_by(Service().book)
    assert (await double.look(parts.models.LookRequest(ticket="t"))).ticket == "blue"


async def test_a_plain_method_of_an_implementation_runs_in_a_thread(
    parts: Parts,
) -> None:
    where: list[int] = []

    class Service:
        def look(self, request: Any, context: Any) -> Any:
            where.append(threading.get_ident())
            assert 0 < context.remaining() <= 1.0
            return parts.ticket("plain")

        book = pay = look

        def ring(self, context: Any) -> None:
            where.append(threading.get_ident())

    double = parts.api.FakeAsyncDesk(Service())
    request = parts.models.LookRequest(ticket="t")
    assert (await double.look(request, deadline=1.0)).ticket == "plain"
    await double.ring()
    assert len(where) == 2
    assert threading.get_ident() not in where


async def test_an_answer_of_an_implementation_that_breaks_the_contract_is_bad(
    parts: Parts,
) -> None:
    parts.double.look.does(
        lambda _: parts.models.Ticket.model_construct(ticket=1, seats=2, at="noon")
    )
    with pytest.raises(parts.runtime.BadResponse):
        await parts.look()


class Threads:
    """A double for plain threads."""

    def __init__(self, parts: Parts, service: Any = None) -> None:
        self.parts = parts
        self.double: Any = parts.api.FakeDesk(service)

    def book(self, key: str = "k", **given: Any) -> Any:
        return self.double.book(self.parts.booking(), idempotency_key=key, **given)


def test_a_double_for_threads_is_programmed_alike(parts: Parts) -> None:
    with parts.api.FakeDesk() as double:
        double.look.returns(parts.ticket("a"))
        double.book.raises(parts.api.ClosedError("for good"))
        double.ring.does(lambda: None)
        request = parts.models.LookRequest(ticket="t")
        assert double.look(request, deadline=1.0).ticket == "a"
        with pytest.raises(parts.api.ClosedError):
            double.book(parts.booking(), idempotency_key="k")
        assert double.ring() is None
        cash = parts.models.Cash(currency="EUR")
        paid = parts.models.PayRequest(payment=cash)
        with pytest.raises(parts.runtime.NotProgrammed, match=r"FakeDesk\.pay\.ret"):
            double.pay(paid)
        assert [call.deadline for call in double.look.calls] == [1.0]


def test_a_function_of_the_test_runs_in_the_thread_that_calls(parts: Parts) -> None:
    threads = Threads(parts)
    where: list[int] = []

    def answer(request: Any) -> Any:
        where.append(threading.get_ident())
        return parts.ticket()

    threads.double.book.does(answer)
    threads.book()
    assert where == [threading.get_ident()]


def test_threads_that_use_one_key_at_once_have_one_effect(parts: Parts) -> None:
    threads = Threads(parts)
    begun, go_on = threading.Event(), threading.Event()
    count: list[int] = []

    def answer(request: Any) -> Any:
        count.append(1)
        begun.set()
        assert go_on.wait(5)
        return parts.ticket()

    threads.double.book.does(answer)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(threads.book)
        assert begun.wait(5)
        with pytest.raises(parts.runtime.Unavailable):
            threads.book()
        go_on.set()
        assert first.result(5) == threads.book() == parts.ticket()
    assert count == [1]


def test_an_implementation_that_calls_its_own_double_is_told_so(parts: Parts) -> None:
    class Service:
        async def book(self, request: Any, context: Any) -> Any:
            return threads.book("another key")

        look = pay = ring = book

    threads = Threads(parts, Service())
    with pytest.raises(parts.runtime.RemoteError) as caught:
        threads.book()
    assert "would wait for itself" in str(caught.value.__cause__)
    threads.double.close()


def test_a_closed_double_for_threads_leaves_no_thread(parts: Parts) -> None:
    class Service:
        async def ring(self, context: Any) -> None:
            return None

        look = pay = book = ring

    before = threading.active_count()
    with parts.api.FakeDesk(Service()) as double:
        double.ring()
        assert threading.active_count() == before + 1
    assert threading.active_count() == before
    double.close()


def test_a_double_loads_no_transport(package: ModuleType, folder: Path) -> None:
    script = (
        "import sys; from desk.desk import FakeAsyncDesk, FakeDesk; FakeAsyncDesk(); FakeDesk(); "
        "print([name for name in ('grpc', 'google.protobuf', 'aiohttp', 'urllib3', "
        "'httpx', 'niquests', 'confluent_kafka', 'aiobotocore') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout == "[]\n"


def test_nothing_of_a_double_is_loaded_before_it_is_asked_for(
    package: ModuleType, folder: Path
) -> None:
    script = (
        "import sys; from desk import AsyncDeskClient; from desk.desk import AsyncDesk; "
        "import desk.runtime; print([name for name in sys.modules if '.fake' in name])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout == "[]\n"
