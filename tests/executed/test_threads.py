"""The emitted clients for plain threads call the emitted servers over real sockets, by gRPC and by REST alike."""

from __future__ import annotations

import asyncio
import importlib
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import FrameType, ModuleType, SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from .emitted import emitted
from .thread_serving import Kiosk, Places, kiosk_served


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kiosk")


@pytest.fixture(scope="module")
def package(folder: Path) -> Iterator[ModuleType]:
    with emitted("kiosk", folder) as made:
        yield made


@pytest.fixture(scope="module")
def served(package: ModuleType) -> Iterator[tuple[Kiosk, Places]]:
    kiosk = Kiosk(package)
    with kiosk_served(package, kiosk) as places:
        yield kiosk, places


class Setting(SimpleNamespace):
    kiosk: Kiosk
    api: Any
    models: Any
    runtime: Any
    connect: Callable[..., Any]
    client: Any
    transport: str
    place: str


def patient(policy: Any) -> Any:
    """So much time that a busy machine is no reason for a repeat."""
    return replace(policy, timeout=20.0, deadline=30.0)


@pytest.fixture(params=["grpc", "rest"])
def setting(
    request: pytest.FixtureRequest,
    package: ModuleType,
    served: tuple[Kiosk, Places],
) -> Iterator[Setting]:
    """A client of one transport, and a service that has forgotten what it did before."""
    kiosk, places = served
    kiosk.reset()
    name = package.__name__
    transport: str = request.param
    place: str = getattr(places, transport)
    connect = getattr(
        importlib.import_module(f"{name}.kiosk.client").KioskClient, transport
    )
    with connect(place) as client:
        yield Setting(
            kiosk=kiosk,
            api=importlib.import_module(f"{name}.kiosk.api"),
            models=kiosk.models,
            runtime=importlib.import_module(f"{name}.runtime"),
            connect=connect,
            client=client,
            transport=transport,
            place=place,
        )


def caller(setting: Setting, operation: str) -> Any:
    """What drives the calls of an operation."""
    if setting.transport == "grpc":
        return getattr(setting.client, f"_call_{operation}").caller
    return getattr(setting.client, f"_{operation}").caller


def sell(setting: Setting, key: str | None = None, **more: Any) -> Any:
    request = setting.models.Sell(show=uuid4(), seats=2)
    # A key of its own, unless a test says otherwise: the server remembers them all.
    key = str(uuid4()) if key is None else key
    return setting.client.sell(request, idempotency_key=key, **more)


def look(setting: Setting, ticket: str = "t", **more: Any) -> Any:
    request = setting.models.LookRequest(ticket_id=ticket, tags=["a", "b c"])
    return setting.client.look(request, **more)


def unavailable(setting: Setting, calls: set[int]) -> Callable[[int], Any]:
    async def act(call: int) -> None:
        if call in calls:
            raise setting.runtime.Unavailable("the printer is away")

    return act


def sleeping(seconds: float, calls: set[int]) -> Callable[[int], Any]:
    async def act(call: int) -> None:
        if call in calls:
            await asyncio.sleep(seconds)

    return act


# What goes well, and what does not


def test_a_request_its_key_and_its_deadline_travel_and_the_answer_returns(
    setting: Setting,
) -> None:
    show = uuid4()
    request = setting.models.Sell(show=show, seats=3)
    ticket = setting.client.sell(request, idempotency_key="k1")
    assert (ticket.ticket_id, ticket.text) == ("t1", f"{show}/3")
    [context] = setting.kiosk.contexts
    assert (context.idempotency_key, context.operation.id) == ("k1", "kiosk.sell")
    left = setting.kiosk.remaining[0]
    assert left is not None
    assert 0.2 < left <= 0.5


def test_variables_lists_and_nothing_at_all_travel(setting: Setting) -> None:
    assert look(setting, "a/b ü").ticket_id == "a/b ü"
    assert look(setting).text == "a,b c"
    assert setting.client.ring() is None


def test_the_client_has_the_shape_of_the_protocol(setting: Setting) -> None:
    for operation in ("sell", "look", "discard", "ring"):
        assert hasattr(setting.api.Kiosk, operation)
        assert callable(getattr(setting.client, operation))


def test_a_declared_error_arrives_with_its_details_and_is_not_repeated(
    setting: Setting,
) -> None:
    details = setting.models.SoldOut(left=1)

    async def act(call: int) -> None:
        raise setting.api.SoldOutError("no more – sorry", details=details)

    setting.kiosk.act = act
    with pytest.raises(setting.api.SoldOutError) as caught:
        sell(setting)
    assert (caught.value.detail, caught.value.details) == ("no more – sorry", details)
    assert (caught.value.attempts, caught.value.operation) == (1, "kiosk.sell")


def test_an_undeclared_failure_tells_nothing(setting: Setting) -> None:
    async def act(call: int) -> None:
        raise RuntimeError("password=hunter2")

    setting.kiosk.act = act
    # REST repeats a 500 of a keyed operation; gRPC repeats no INTERNAL.
    with pytest.raises(setting.runtime.RemoteError) as caught:
        sell(setting)
    assert caught.value.status == {"grpc": "INTERNAL", "rest": "500"}[setting.transport]
    assert "hunter2" not in str(caught.value)


def test_unavailable_is_repeated_with_the_same_key_after_injected_waits(
    setting: Setting,
) -> None:
    slept: list[float] = []
    options = setting.runtime.ThreadClientOptions(
        timing=setting.runtime.ThreadTiming(sleep=slept.append, random=lambda: 1.0)
    )
    setting.kiosk.act = unavailable(setting, {1, 2})
    with setting.connect(setting.place, options=options) as client:
        request = setting.models.Sell(show=uuid4(), seats=1)
        client.sell(request, idempotency_key=f"{setting.transport}-same")
    keys = [context.idempotency_key for context in setting.kiosk.contexts]
    assert keys == [f"{setting.transport}-same"] * 3
    assert slept == [0.01, 0.01]


def test_what_is_not_idempotent_is_never_sent_again(setting: Setting) -> None:
    setting.kiosk.act = unavailable(setting, {1})
    with pytest.raises(setting.runtime.Unavailable):
        setting.client.discard(setting.models.Sell(show=uuid4(), seats=1))
    assert len(setting.kiosk.contexts) == 1


def test_a_failure_that_was_repeated_further_down_is_not_repeated_here(
    setting: Setting,
) -> None:
    async def act(call: int) -> None:
        error = setting.runtime.Unavailable("three times")
        error.repeated = True
        raise error

    setting.kiosk.act = act
    with pytest.raises(setting.runtime.Unavailable) as caught:
        sell(setting)
    assert len(setting.kiosk.contexts) == 1
    assert caught.value.repeated


def test_an_attempt_that_takes_too_long_is_given_up_and_repeated(
    setting: Setting,
) -> None:
    setting.kiosk.act = sleeping(3, {1})
    begun = time.monotonic()
    look(setting)
    assert 0.45 < time.monotonic() - begun < 1.5
    assert len(setting.kiosk.contexts) == 2


def test_the_deadline_of_a_call_ends_it(setting: Setting) -> None:
    setting.kiosk.act = sleeping(3, {1, 2, 3})
    begun = time.monotonic()
    with pytest.raises(setting.runtime.DeadlineExceeded):
        look(setting, deadline=0.2)
    assert time.monotonic() - begun < 0.45
    left = setting.kiosk.remaining[0]
    assert left is not None
    assert left <= 0.2


def test_an_inherited_deadline_holds_and_nothing_is_sent_after_it(
    setting: Setting,
) -> None:
    with setting.runtime.deadline_scope(0.3):
        look(setting)
    left = setting.kiosk.remaining[0]
    assert left is not None
    assert left < 0.3
    with (
        setting.runtime.deadline_scope(-1),
        pytest.raises(setting.runtime.DeadlineExceeded),
    ):
        look(setting)
    assert len(setting.kiosk.contexts) == 1


def test_a_deadline_is_carried_over_a_hop_to_another_thread(setting: Setting) -> None:
    with (
        setting.runtime.ContextThreadPool(2) as pool,
        ThreadPoolExecutor(2) as plain,
        setting.runtime.deadline_scope(0.3),
    ):
        pool.submit(look, setting).result()
        list(pool.map(look, [setting, setting]))
        plain.submit(setting.runtime.carried(look), setting).result()
        assert all(left is not None and left < 0.3 for left in setting.kiosk.remaining)
        plain.submit(look, setting).result()
        left = setting.kiosk.remaining[-1]
        assert left is not None
        assert left > 0.3


def test_the_same_key_gets_the_same_answer_without_a_second_effect(
    setting: Setting,
) -> None:
    request = setting.models.Sell(show=uuid4(), seats=1)
    first = setting.client.sell(request, idempotency_key=f"{setting.transport}-once")
    again = setting.client.sell(request, idempotency_key=f"{setting.transport}-once")
    assert first == again
    assert setting.kiosk.effects == 1


@pytest.mark.parametrize("key", ["", "x" * 256, "naïve", "two\nlines", " padded"])
def test_a_key_that_cannot_travel_is_refused_unsent(setting: Setting, key: str) -> None:
    with pytest.raises(setting.runtime.InvalidRequest, match="idempotency key"):
        sell(setting, key)
    assert setting.kiosk.contexts == []


def test_the_breaker_opens_refuses_and_closes_again(setting: Setting) -> None:
    setting.kiosk.act = unavailable(setting, {1, 2, 3, 4})
    for _ in range(4):
        with pytest.raises(setting.runtime.Unavailable):
            setting.client.ring()
    with pytest.raises(setting.runtime.BreakerOpen) as caught:
        setting.client.ring()
    assert 0 < caught.value.retry_after <= 0.3
    assert len(setting.kiosk.contexts) == 4
    time.sleep(0.31)
    for _ in range(4):
        setting.client.ring()
    assert caller(setting, "ring").breaker.state.value == "closed"


def test_the_header_hook_is_a_plain_function_asked_for_every_attempt(
    setting: Setting,
) -> None:
    asked: list[str] = []

    def headers(operation: Any) -> dict[str, str]:
        asked.append(operation.id)
        return {"X-Tenant": f"acme{len(asked)}"}

    setting.kiosk.act = unavailable(setting, {1})
    options = setting.runtime.ThreadClientOptions(headers=headers)
    with setting.connect(setting.place, options=options) as client:
        client.look(setting.models.LookRequest(ticket_id="t", tags=[]))
    tenants = [context.headers["x-tenant"] for context in setting.kiosk.contexts]
    assert tenants == ["acme1", "acme2"]
    assert asked == ["kiosk.look", "kiosk.look"]


def test_nobody_at_the_other_end_is_unavailable(setting: Setting) -> None:
    nobody = {"grpc": "127.0.0.1:1", "rest": "http://127.0.0.1:1"}[setting.transport]
    with (
        setting.connect(nobody) as client,
        pytest.raises(setting.runtime.Unavailable) as caught,
    ):
        client.look(setting.models.LookRequest(ticket_id="t", tags=[]))
    assert caught.value.attempts == 3


def test_a_closed_client_says_so(setting: Setting) -> None:
    look(setting)
    setting.client.close()
    kind = {"grpc": setting.runtime.Unavailable, "rest": RuntimeError}
    with pytest.raises(kind[setting.transport], match="closed"):
        look(setting)
    assert caller(setting, "look").bulkhead.in_use == 0


# Many threads


def test_many_threads_share_a_client_and_each_gets_its_own_answer(
    setting: Setting,
) -> None:
    def work(number: int) -> None:
        for turn in range(20):
            assert look(setting, f"{number}-{turn}").ticket_id == f"{number}-{turn}"

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(work, range(16)))
    assert len(setting.kiosk.contexts) == 320
    assert caller(setting, "look").bulkhead.in_use == 0
    assert caller(setting, "look").budget.balance == 500


# Over gRPC one connection carries all calls of a channel.
@pytest.mark.parametrize("setting", ["rest"], indirect=True)
def test_threads_use_connections_again_and_none_is_thrown_away(
    setting: Setting, caplog: pytest.LogCaptureFixture
) -> None:
    options = setting.runtime.ThreadClientOptions(adjust=patient)
    with setting.connect(setting.place, options=options) as setting.client:
        with ThreadPoolExecutor(16) as threads:
            list(threads.map(lambda turn: look(setting, str(turn)), range(160)))
        pool = setting.client._transport.pool()
        assert pool.num_connections <= 16
        # All bulkheads full at once is the most there can be.
        names = ("sell", "look", "discard", "ring")
        limits = [caller(setting, name).bulkhead.limit for name in names]
        assert pool.pool.maxsize == sum(limits)
    assert "pool is full" not in caplog.text


def test_the_bulkhead_refuses_what_is_too_much_at_once(setting: Setting) -> None:
    fates: list[str] = []
    enough = threading.Event()

    async def until_refused(call: int) -> None:
        assert await asyncio.to_thread(enough.wait, 15)

    setting.kiosk.act = until_refused
    options = setting.runtime.ThreadClientOptions(adjust=patient)
    with setting.connect(setting.place, options=options) as setting.client:
        limit = caller(setting, "look").bulkhead.limit
        barrier = threading.Barrier(limit + 5)

        def work() -> None:
            barrier.wait()
            try:
                look(setting)
                fates.append("served")
            except setting.runtime.BulkheadFull:
                fates.append("refused")
                if fates.count("refused") == 5:
                    enough.set()

        threads = [threading.Thread(target=work) for _ in range(limit + 5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(fates) == ["refused"] * 5 + ["served"] * limit
        assert caller(setting, "look").bulkhead.in_use == 0


def test_an_interrupted_call_gives_its_place_back_and_repeats_nothing(
    setting: Setting,
) -> None:
    class Interrupted(BaseException):
        pass

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise Interrupted

    setting.kiosk.act = sleeping(0.4, {1})
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        with pytest.raises(Interrupted):
            look(setting)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert caller(setting, "look").bulkhead.in_use == 0
    assert look(setting, "after").ticket_id == "after"
    assert len(setting.kiosk.contexts) == 2


# Processes


def test_a_client_loads_its_own_transport_and_no_other(
    setting: Setting, folder: Path
) -> None:
    program = (
        "import sys\n"
        "from kiosk import KioskClient\n"
        f"KioskClient.{setting.transport}({setting.place!r}).close()\n"
        "found = {'aiohttp', 'grpc', 'urllib3', 'confluent_kafka'} & {*sys.modules}\n"
        "print(*sorted(found))\n"
    )
    own = {"grpc": "grpc", "rest": "urllib3"}[setting.transport]
    assert run(folder, program) == own
    program = program.replace("KioskClient", "AsyncKioskClient").replace(".close()", "")
    own = {"grpc": "grpc", "rest": "aiohttp"}[setting.transport]
    assert run(folder, program) == own


REST_FORK = """
import os, sys
from kiosk import KioskClient
from kiosk.models import LookRequest
client = KioskClient.rest(sys.argv[1])
bulkhead = client._look.caller.bulkhead
def look(name):
    assert client.look(LookRequest(ticket_id=name, tags=[])).ticket_id == name
look("before")
parent = next(iter(client._transport.pool().pool.queue[::-1]))
bulkhead.calls.update(range(bulkhead.limit))  # calls of other threads, lost in the child
child = os.fork()
if not child:
    status = 1
    try:
        assert bulkhead.in_use == 0
        for turn in range(50):
            look(f"child{turn}")
        status = 0
    finally:
        os._exit(status)
bulkhead.calls.clear()
for turn in range(50):
    look(f"parent{turn}")
assert parent.sock is not None
assert parent is next(iter(client._transport.pool().pool.queue[::-1]))
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
client.close()
"""

GRPC_FORK = """
import os, sys
from kiosk import KioskClient
from kiosk.models import LookRequest
from kiosk.runtime import ForkedClient
client = KioskClient.grpc(sys.argv[1])
request = LookRequest(ticket_id="t", tags=[])
client.look(request)
child = os.fork()
if not child:
    status = 1
    try:
        client.look(request)
    except ForkedClient as error:
        assert "make one there" in str(error)
        client.close()
        with KioskClient.grpc(sys.argv[1]) as own:
            own.look(request)
        status = 0
    finally:
        os._exit(status)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
client.look(request)
client.close()
"""


def test_a_forked_child_shares_no_connection_and_no_permit(
    setting: Setting, folder: Path
) -> None:
    program = {"rest": REST_FORK, "grpc": GRPC_FORK}[setting.transport]
    assert run(folder, program, setting.place) == "0"


def run(folder: Path, program: str, *arguments: str) -> str:
    """What a program that can import the emitted package prints."""
    ended = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={
            "PYTHONPATH": str(folder),
            "GRPC_ENABLE_FORK_SUPPORT": "1",
            "GRPC_VERBOSITY": "NONE",
        },
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()
