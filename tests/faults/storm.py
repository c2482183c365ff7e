"""Many calls at once through the broken network, and what must hold of every one."""

from __future__ import annotations

import asyncio
import random
import threading
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

# Seconds by which a call may outlive its deadline, the machine's own delays aside.
GRACE: Final = 0.05
_DEADLINE: Final = 0.6
OPERATIONS: Final = ("look", "sail", "pay")
# Told without any wait: whoever asked again at once would have asked everything before the next connection.
_AT_ONCE: Final = ("BreakerOpen", "Unavailable")


@dataclass(frozen=True, slots=True)
class Plan:
    """One call. `cancel_after`: seconds after which the caller gives up; None: never."""

    operation: str
    id: str
    deadline: float | None
    cancel_after: float | None

    @property
    def limit(self) -> float:
        return _DEADLINE if self.deadline is None else self.deadline


@dataclass
class Outcomes:
    """How calls ended, by kind, and every breach of a promise in words."""

    ends: Counter[str] = field(default_factory=Counter)
    breaches: list[str] = field(default_factory=list)
    attempts: Counter[str] = field(default_factory=Counter)

    def ended(
        self, plan: Plan, took: float, delays: float, error: BaseException | None
    ) -> None:
        """`delays`: seconds that the machine itself was late meanwhile."""
        kind = "success" if error is None else type(error).__name__
        self.ends[kind] += 1
        self.attempts[plan.operation] += getattr(error, "attempts", 1)
        if error is not None and not _agreed(error):
            self.breaches.append(f"{plan} ended in {error!r}")
        if took > plan.limit + GRACE + delays + _Delays.step:
            self.breaches.append(
                f"{plan} ended in {kind} after {took:.3f} s, of which {delays:.3f} s were not its own"
            )


def _agreed(error: BaseException) -> bool:
    """Whether callers are told to expect it."""
    names = [kind.__name__ for kind in type(error).__mro__]
    return "CallError" in names or "CancelledError" in names


def plans(
    calls: int,
    seed: int,
    *,
    cancel: float,
    operations: Sequence[str] = OPERATIONS,
) -> Iterator[Plan]:
    """Calls by chance; a share of `cancel` is given up by the caller. Ids of what must not be sent twice end in `s`."""
    chance = random.Random(seed)
    for number in range(calls):
        operation = chance.choice(operations)
        gives_up = chance.random() < cancel
        yield Plan(
            operation,
            f"ask-{number:08}-{operation[0]}",
            chance.choice([None, None, None, 0.05, 0.3]),
            chance.uniform(0, 0.2) if gives_up else None,
        )


def arguments(plan: Plan) -> dict[str, Any]:
    """The keywords of a call."""
    given: dict[str, Any] = {"deadline": plan.deadline}
    if plan.operation == "pay":
        given["idempotency_key"] = f"key-{plan.id[4:12]}"
    return given


async def storm(
    client: Any, ask: Callable[..., Any], todo: Iterator[Plan], tasks: int = 8
) -> Outcomes:
    """Makes the calls from some tasks at once."""
    outcomes = Outcomes()

    async def one(plan: Plan) -> None:
        begun, late = time.monotonic(), delays.total
        call = asyncio.create_task(
            getattr(client, plan.operation)(ask(id=plan.id), **arguments(plan))
        )
        if plan.cancel_after is not None:
            asyncio.get_running_loop().call_later(plan.cancel_after, call.cancel)
        error = await _ended(call, plan, outcomes)
        took = time.monotonic() - begun
        await asyncio.sleep(0)
        outcomes.ended(plan, took, delays.now() - late, error)
        if type(error).__name__ in _AT_ONCE:
            # Callers of a real system do not ask again at once either.
            await asyncio.sleep(0.05)

    async def work() -> None:
        for plan in todo:
            await one(plan)

    with loop_delays() as delays:
        await asyncio.gather(*(work() for _ in range(tasks)))
    return outcomes


async def _ended(
    call: Awaitable[Any], plan: Plan, outcomes: Outcomes
) -> BaseException | None:
    try:
        told = await call
    except asyncio.CancelledError as error:
        if plan.cancel_after is None:
            raise
        return error
    except Exception as error:
        return error
    if told.id != plan.id:
        outcomes.breaches.append(f"{plan} was told of {told.id}")
    return None


def thread_storm(
    client: Any, ask: Callable[..., Any], todo: Iterator[Plan], threads: int = 8
) -> Outcomes:
    """The same from plain threads, where nobody can give up."""
    outcomes = Outcomes()
    lock = threading.Lock()

    def work() -> None:
        while True:
            with lock:
                plan = next(todo, None)
            if plan is None:
                return
            begun, late = time.monotonic(), delays.total
            error: BaseException | None = None
            try:
                told = getattr(client, plan.operation)(
                    ask(id=plan.id), **arguments(plan)
                )
                if told.id != plan.id:
                    outcomes.breaches.append(f"{plan} was told of {told.id}")
            except Exception as failure:
                error = failure
            took = time.monotonic() - begun
            with lock:
                outcomes.ended(plan, took, delays.now() - late, error)
            if type(error).__name__ in _AT_ONCE:
                time.sleep(0.05)

    with _thread_delays() as delays, ThreadPoolExecutor(threads) as pool:
        for done in [pool.submit(work) for _ in range(threads)]:
            done.result()
    return outcomes


class _Delays:
    """Seconds, in sum, by which something that only sleeps woke up too late; to the step."""

    step: Final = 0.005

    def __init__(self) -> None:
        self.total = 0.0
        self._slept = time.monotonic()

    def now(self) -> float:
        """The sum, with the delay that is still going on."""
        return self.total + max(0.0, time.monotonic() - self._slept - self.step)

    def woke(self) -> None:
        now = time.monotonic()
        self.total += max(0.0, now - self._slept - self.step)
        self._slept = now


@contextmanager
def loop_delays() -> Iterator[_Delays]:
    """Measured while inside, in an event loop."""
    delays = _Delays()

    async def watch() -> None:
        while True:
            await asyncio.sleep(delays.step)
            delays.woke()

    task = asyncio.create_task(watch())
    try:
        yield delays
    finally:
        task.cancel()


@contextmanager
def _thread_delays() -> Iterator[_Delays]:
    delays = _Delays()
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(delays.step):
            delays.woke()

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield delays
    finally:
        ended.set()
        thread.join()
