"""Both drivers of streams over scripted transports: whatever happens, everything is given back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Literal, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.attempt import Attempt
from runtime.budget import RetryBudget
from runtime.caller import AsyncCaller
from runtime.errors import CallError, InvalidRequest, Unavailable
from runtime.operation import Idempotency, Operation
from runtime.options import ClientOptions, Timing
from runtime.outcome import Outcome
from runtime.policy import Backoff, Policy
from runtime.stream_caller import AsyncResponses
from runtime.thread_caller import ThreadCaller
from runtime.thread_options import ThreadClientOptions, ThreadTiming
from runtime.thread_stream_caller import ThreadResponses

# One attempt: so many values, and then its end.
End: TypeAlias = Literal["end", "fails", "declared", "strange"]
Script: TypeAlias = tuple[int, End]

WATCH = Operation("feed", "watch", Idempotency.SAFE)
POLICY = Policy(timeout=1, deadline=5, attempts=3, backoff=Backoff(base=0), bulkhead=2)


class Strange(Exception):
    """No failure of the call."""


def classify(cause: Exception, attempt: Attempt) -> Outcome:
    if isinstance(cause, Strange):
        raise cause
    error = cause if isinstance(cause, CallError) else Unavailable(str(cause))
    declared = isinstance(cause, InvalidRequest)
    repeat = not declared and not attempt.committed
    return Outcome(error, repeat=repeat, failure=not declared)


def ending(end: End) -> Exception:
    if end == "strange":
        return Strange("a hook's own")
    return InvalidRequest("no") if end == "declared" else ConnectionError("down")


class Scripted:
    """One attempt, as a script has it."""

    def __init__(self, script: Script) -> None:
        self.left, self.end = script
        self.sent = 0
        self.cancelled = 0
        self.finished = 0

    def step(self) -> tuple[int] | None:
        if self.left:
            self.left -= 1
            self.sent += 1
            return (self.sent,)
        if self.end == "end":
            return None
        raise ending(self.end)

    def cancel(self) -> None:
        self.cancelled += 1


class AsyncPipe(Scripted):
    async def read(self, limit: float | None) -> tuple[int] | None:
        await asyncio.sleep(0)
        return self.step()

    async def finish(self) -> None:
        self.finished += 1


class BlockingPipe(Scripted):
    def read(self, limit: float | None) -> tuple[int] | None:
        return self.step()


class Run:
    """What a run over scripts came to."""

    def __init__(self) -> None:
        self.got: list[int] = []
        self.how = "left"
        self.pipes: list[Scripted] = []


def in_loop(scripts: list[Script], most: int) -> Run:
    """A reader of at most `most` values, over asyncio."""
    run = Run()

    def begin(attempt: Attempt) -> AsyncPipe:
        pipe = AsyncPipe(scripts[attempt.number - 1])
        run.pipes.append(pipe)
        return pipe

    async def read() -> None:
        async def no_sleep(_: float) -> None:
            return None

        caller = AsyncCaller(
            WATCH,
            POLICY,
            options=ClientOptions(timing=Timing(sleep=no_sleep)),
            budget=RetryBudget(),
            classify=classify,
        )
        stream = AsyncResponses(
            caller, begin, request=None, deadline=None, stand_in=number
        )
        try:
            while len(run.got) < most:
                run.got.append(await anext(stream))
        except StopAsyncIteration:
            run.how = "end"
        except (CallError, Strange) as error:
            run.how = ended(error)
        assert caller.bulkhead.in_use == (1 if run.how == "left" and most else 0)
        await stream.aclose()
        assert caller.bulkhead.in_use == 0
        assert [value async for value in stream] == []

    asyncio.run(read())
    assert all(isinstance(each, AsyncPipe) and each.finished for each in run.pipes)
    return run


def in_thread(scripts: list[Script], most: int) -> Run:
    """The same in a plain thread."""
    run = Run()

    def begin(attempt: Attempt) -> BlockingPipe:
        pipe = BlockingPipe(scripts[attempt.number - 1])
        run.pipes.append(pipe)
        return pipe

    caller = ThreadCaller(
        WATCH,
        POLICY,
        options=ThreadClientOptions(timing=ThreadTiming(sleep=lambda _: None)),
        budget=RetryBudget(),
        classify=classify,
    )
    stream = ThreadResponses(
        caller, begin, request=None, deadline=None, stand_in=number
    )
    try:
        while len(run.got) < most:
            run.got.append(next(stream))
    except StopIteration:
        run.how = "end"
    except (CallError, Strange) as error:
        run.how = ended(error)
    assert caller.bulkhead.in_use == (1 if run.how == "left" and most else 0)
    stream.close()
    assert caller.bulkhead.in_use == 0
    assert list(stream) == []
    return run


def number(value: object) -> int:
    assert isinstance(value, int)
    return value


def ended(error: Exception) -> str:
    if isinstance(error, Strange):
        return "strange"
    return "declared" if isinstance(error, InvalidRequest) else "fails"


def expected(scripts: list[Script], most: int) -> tuple[list[int], str, int]:
    """What a reader of at most `most` values gets, how it ends, and after how many attempts."""
    if not most:
        return [], "left", 0
    for attempt, (values, end) in enumerate(scripts, 1):
        # Only what failed before its first response is tried again.
        if values or end != "fails" or attempt == len(scripts):
            got = list(range(1, min(values, most) + 1))
            return got, "left" if len(got) == most else end, attempt
    raise AssertionError("the last attempt is final")


SCRIPTS = st.lists(
    st.tuples(
        st.integers(0, 4), st.sampled_from(["end", "fails", "declared", "strange"])
    ),
    min_size=3,
    max_size=3,
)


@pytest.mark.parametrize("run_in", [in_loop, in_thread])
def test_a_stream_is_repeated_before_its_first_response_alone_and_gives_everything_back(
    run_in: Callable[[list[Script], int], Run],
) -> None:
    @settings(max_examples=150, deadline=None)
    @given(SCRIPTS, st.integers(0, 6))
    def holds(scripts: list[Script], most: int) -> None:
        run = run_in(scripts, most)
        assert (run.got, run.how, len(run.pipes)) == expected(scripts, most)
        assert all(pipe.cancelled for pipe in run.pipes)

    holds()
