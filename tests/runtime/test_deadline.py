"""The deadline that all emitted packages of a process share."""

from __future__ import annotations

import asyncio
import contextvars
import importlib.util
import sys
import time
from contextvars import ContextVar
from types import ModuleType

import pytest

from runtime import deadline as module
from runtime.context import CallContext
from runtime.deadline import (
    TooLate,
    deadline,
    deadline_scope,
    refuse_late,
    remaining,
)

from .virtual import CHARGE


def copy_of_the_module(name: str) -> ModuleType:
    """The module as another emitted package has it."""
    assert module.__file__ is not None
    spec = importlib.util.spec_from_file_location(name, module.__file__)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_every_emitted_package_shares_one_variable_of_a_known_shape() -> None:
    other = copy_of_the_module("other_package_deadline")
    shared = sys.modules["_mscomm_deadline_v1"]
    assert other.deadline is deadline
    assert shared.deadline is deadline
    assert isinstance(deadline, ContextVar)
    with other.deadline_scope(5.0):
        left = remaining()
    assert left is not None
    assert 4.0 < left <= 5.0


def test_without_a_scope_there_is_no_limit() -> None:
    assert remaining() is None
    assert deadline.get() is None


def test_an_inner_scope_can_only_shorten() -> None:
    with deadline_scope(1.0):
        outer = deadline.get()
        with deadline_scope(60.0):
            assert deadline.get() == outer
        with deadline_scope(0.1):
            inner = deadline.get()
            assert inner is not None
            assert inner <= time.monotonic() + 0.1
        with deadline_scope(None):
            assert deadline.get() == outer
        assert deadline.get() == outer
    assert deadline.get() is None


def test_a_scope_ends_with_an_error_too() -> None:
    try:
        with deadline_scope(1.0):
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass
    assert deadline.get() is None


async def test_tasks_and_threads_carry_it_along() -> None:
    async def in_a_task() -> float | None:
        return deadline.get()

    with deadline_scope(1.0):
        at = deadline.get()
        assert await asyncio.create_task(in_a_task()) == at
        assert await asyncio.to_thread(deadline.get) == at
        assert contextvars.copy_context().run(deadline.get) == at


async def test_scopes_of_concurrent_tasks_do_not_mix() -> None:
    async def serve(seconds: float) -> float:
        with deadline_scope(seconds):
            await asyncio.sleep(0)
            left = remaining()
            assert left is not None
            return left

    short, long = await asyncio.gather(serve(1.0), serve(100.0))
    assert short <= 1.0
    assert long > 90.0


def test_who_serves_a_call_can_ask_how_long_its_caller_waits() -> None:
    context = CallContext(CHARGE, "key", {})
    assert context.remaining() is None
    with deadline_scope(2.0):
        left = context.remaining()
        assert left is not None
        assert 1.0 < left <= 2.0


def test_the_first_package_makes_the_variable_and_the_next_ones_find_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "_mscomm_deadline_v1")
    made = module._shared_variable()
    shared = sys.modules["_mscomm_deadline_v1"]
    assert type(shared) is ModuleType
    assert shared.__name__ == "_mscomm_deadline_v1"
    assert shared.__doc__ == "The deadline that packages of mscomm-gen share."
    assert shared.deadline is made is not deadline
    assert (made.name, made.get()) == ("_mscomm_deadline_v1", None)
    assert module._shared_variable() is made


def test_work_is_refused_from_the_moment_its_time_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refuse_late()
    monkeypatch.setattr(time, "monotonic", lambda: 50.0)
    with deadline_scope(1.0):
        refuse_late()
        monkeypatch.setattr(time, "monotonic", lambda: 50.5)
        assert remaining() == 0.5
        monkeypatch.setattr(time, "monotonic", lambda: 51.0)
        with pytest.raises(TooLate, match=r"^its time was over before it began$"):
            refuse_late()
        monkeypatch.setattr(time, "monotonic", lambda: 52.0)
        assert remaining() == -1.0
        with pytest.raises(TooLate):
            refuse_late()
