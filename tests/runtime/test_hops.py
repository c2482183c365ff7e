"""Work that changes its thread keeps what it inherits."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

from runtime.deadline import deadline_scope, remaining
from runtime.hops import ContextThreadPool, carried


def left(*given: object, **named: object) -> tuple[object, object, float | None]:
    return given, named, remaining()


def test_a_function_takes_the_deadline_along_and_may_be_called_many_times() -> None:
    with deadline_scope(60.0):
        work = carried(left)
    with ThreadPoolExecutor(1) as pool:
        for _ in range(2):
            given, named, time = pool.submit(work, 1, 2, key="word").result()
            assert (given, named) == ((1, 2), {"key": "word"})
            assert time is not None
            assert 0 < time <= 60
    assert remaining() is None


def test_it_may_run_in_two_threads_at_the_same_time() -> None:
    meeting = threading.Barrier(2)

    def meet() -> float | None:
        meeting.wait(10)
        return remaining()

    with deadline_scope(60.0):
        work = carried(meet)
    with ThreadPoolExecutor(2) as pool:
        times = [each.result() for each in [pool.submit(work), pool.submit(work)]]
    assert all(time is not None and time <= 60 for time in times)


def test_a_pool_takes_along_what_holds_where_work_is_given_to_it() -> None:
    with ContextThreadPool(1) as pool:
        with deadline_scope(60.0):
            inside = pool.submit(left, 1, 2, key="word")
            mapped = list(pool.map(left, [3]))
        outside = pool.submit(left)
        given, named, time = inside.result()
        assert (given, named) == ((1, 2), {"key": "word"})
        assert time is not None
        assert mapped[0][0] == (3,)
        assert mapped[0][2] is not None
        assert outside.result() == ((), {}, None)
