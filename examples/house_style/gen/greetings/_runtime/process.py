# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The life of a process: signals, a limit for its end, its exit code."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from .hosting import Host, HostFailed

_logger = logging.getLogger("mscomm.host")

FAILED = 1
# By the convention of shells: killed by that signal.
_SIGNALLED = 128
# After the drain limit: for the program's own cleaning up.
_GRACE = 5.0


def run(
    serve: Callable[[Host], Awaitable[None]],
    *,
    host: Host | None = None,
) -> None:
    """Runs `serve` as this process: it makes parts ready and awaits `host.run(…)`.

    SIGTERM and SIGINT make the parts drain; a second signal ends the process at once.
    Returns when everything came to its end. When a part failed or did not drain in
    time, says so on standard error and raises SystemExit with code 1; after a second
    signal the code is 128 and the signal's number. What has not ended 5 s after the
    drain limit, threads too, does not keep the process.
    """
    chosen = host or Host()
    try:
        with asyncio.Runner() as runner:
            runner.run(_life(serve, chosen))
    except HostFailed as failure:
        sys.stderr.write(f"{failure}\n")
        raise SystemExit(FAILED) from failure


async def _life(serve: Callable[[Host], Awaitable[None]], host: Host) -> None:
    limit = host.notice + host.drain + _GRACE
    host.when_stopping(lambda: _end_after(limit))
    with _signals(host):
        await serve(host)


@contextmanager
def _signals(host: Host) -> Iterator[None]:
    """The signals that end a process reach `host` meanwhile."""
    loop = asyncio.get_running_loop()
    asked = False

    def ask(number: int) -> None:
        nonlocal asked
        if asked:
            _exit(_SIGNALLED + number, f"ended by a second {_name(number)}")
        asked = True
        _logger.info("%s: draining", _name(number))
        host.stop()

    def note(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(ask, number)

    numbers = [signal.SIGTERM, signal.SIGINT]
    if sys.platform == "win32":
        numbers.append(signal.SIGBREAK)
    earlier = {number: signal.getsignal(number) for number in numbers}
    for number in numbers:
        try:
            loop.add_signal_handler(number, ask, number)
        except NotImplementedError:
            # Windows: its event loops leave signals to the interpreter.
            signal.signal(number, note)
    try:
        yield
    finally:
        for number in numbers:
            try:
                loop.remove_signal_handler(number)
            except NotImplementedError:
                signal.signal(number, earlier[number])


def _end_after(seconds: float) -> None:
    """Whatever still keeps the process after so long: a thread, an exit handler."""
    reason = f"did not end within {seconds:g} s"
    timer = threading.Timer(seconds, _exit, (FAILED, reason))
    timer.daemon = True
    timer.start()


def _exit(code: int, reason: str) -> None:
    sys.stderr.write(f"{reason}\n")
    sys.stderr.flush()
    sys.stdout.flush()
    os._exit(code)


def _name(number: int) -> str:
    return signal.Signals(number).name
