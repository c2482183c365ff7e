"""Processes that work for a build on the other processors.

They are plain child processes that are given their work, answer it and end. They end by themselves when the build is
killed, which the workers of Python's process pools do not. One of them is started before anything else is loaded: what
makes the models takes as long to load as all the rest, and it loads that beside us.

Imported before the command line is: what is heavy is imported where it is used.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from typing import IO, TypeVar

T = TypeVar("T")


class Helper:
    """A process that waits for work, or still loads what it will need for it."""

    def __init__(
        self,
        given: IO[bytes],
        answers: IO[bytes],
        kill: Callable[[], None],
        ended: Callable[[], int],
    ) -> None:
        self._given = given
        self._answers = answers
        self._kill = kill
        self._ended = ended
        self._started = time.monotonic()

    @property
    def age(self) -> float:
        """Seconds since it was started."""
        return time.monotonic() - self._started

    def answer(self, work: bytes) -> bytes | None:
        """What it makes of its work; None where it failed. It has ended then."""
        made = b""
        try:
            self._given.write(work)
            self._given.flush()
            self._close(self._given)
            made = self._answers.read()
        except OSError:
            self._kill()
        self._close(self._given)
        self._close(self._answers)
        return made if self._ended() == 0 else None

    def dismiss(self) -> None:
        """Ends it, whatever it is at."""
        self._kill()
        self.leave()
        self._ended()

    def leave(self) -> None:
        """Lets go of it, in a copy of the process that it works for: it ends when nobody else may give it work."""
        self._close(self._given)
        self._close(self._answers)

    @staticmethod
    def _close(pipe: IO[bytes]) -> None:
        # What was not written yet, and nobody is there to read.
        with contextlib.suppress(OSError):
            pipe.close()


def started() -> Helper:
    """A helper in an interpreter of its own. Raises OSError."""
    import subprocess

    process = subprocess.Popen(
        # -P: what lies in the user's folder is not to be imported.
        [sys.executable, "-P", "-m", f"{__package__}.helper"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    return Helper(process.stdin, process.stdout, process.kill, process.wait)


def _forked(serve: Callable[[IO[bytes], IO[bytes]], None]) -> Helper:
    """A helper that is a copy of this process, which must have no other threads. Raises OSError.

    `serve` reads its work and writes what it makes of that.
    """
    (given, give), (answered, answer) = os.pipe(), os.pipe()
    child = os.fork()
    if child:
        os.close(given)
        os.close(answer)
        return Helper(
            open(give, "wb"),
            open(answered, "rb"),
            lambda: os.kill(child, signal.SIGKILL),
            lambda: os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]),
        )
    # Nothing of what the build has begun is ended here: neither its handlers run nor are its buffers written.
    code = 1
    try:
        os.close(give)
        os.close(answered)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        for other in _ahead:
            other.leave()
        with open(given, "rb") as work, open(answer, "wb") as made:
            serve(work, made)
        code = 0
    finally:
        os._exit(code)


def _serve(work: IO[bytes], made: IO[bytes]) -> None:
    from .helper import serve

    serve(work, made)


_ahead: list[Helper] = []


def processors() -> int:
    """How many processes run at the same time; 1 where no other can be started."""
    if not sys.executable:
        return 1
    if sys.platform == "linux":
        # What this process may use, which in a container is less than there is.
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def start_ahead() -> None:
    """Starts a helper that will probably be of use, where there is a processor for it.

    For the command line, before it has threads: where a fork is safe, it saves an interpreter's start.
    """
    if processors() < 2:
        return
    try:
        _ahead.append(_forked(_serve) if sys.platform == "linux" else started())
    except OSError:
        # Too many processes, perhaps. Then all is done here.
        return


def _is_alone() -> bool:
    """Whether this process has no other threads, whose locks a copy of it would find held for ever."""
    return len(os.listdir("/proc/self/task")) == 1


@contextlib.contextmanager
def beside(
    work: Callable[[], T], *, worth: bool = True
) -> Iterator[Callable[[], T | None]]:
    """Has a copy of this process do `work` meanwhile, where there is a processor for it and it is `worth` a copy.

    Gives what waits for its result: None where there is no copy, or where it failed.
    """
    copies: list[Helper] = []

    def serve(given: IO[bytes], made: IO[bytes]) -> None:
        import pickle

        made.write(pickle.dumps(work()))

    def result() -> T | None:
        import pickle

        made = copies.pop().answer(b"") if copies else None
        found: T | None = None if made is None else pickle.loads(made)
        return found

    if worth and sys.platform == "linux" and processors() > 1 and _is_alone():
        # Too many processes, perhaps. Then there is none.
        with contextlib.suppress(OSError):
            copies.append(_forked(serve))
    try:
        yield result
    finally:
        for each in copies:
            each.dismiss()


def taken() -> Helper | None:
    """The helper that was started ahead, if it was not taken before."""
    return _ahead.pop() if _ahead else None


def dismiss_ahead() -> None:
    """Ends the helper that nobody took."""
    helper = taken()
    if helper is not None:
        helper.dismiss()
