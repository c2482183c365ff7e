"""Times whole processes, in turns, so that a machine that drifts drifts for all of them alike."""

from __future__ import annotations

import contextlib
import os
import signal
import statistics
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# How often the memory of a process and its children is looked at, in seconds.
_LOOK: Final = 0.05


@dataclass(frozen=True, slots=True)
class Command:
    """What to run, where, with which variables added to the environment."""

    words: Sequence[str]
    cwd: Path | None = None
    environment: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds on the clock and of processor time; the most memory that the process and its children held at
    once, in MiB, pages that several of them share counted once (0 where it was not looked at).
    """

    wall: float
    cpu: float
    peak: float = 0.0


class Failed(Exception):
    """A command ended badly, or was stopped for its time."""


def run_once(command: Command, *, limit: float = 600.0, watch: bool = False) -> Sample:
    """Runs a command to its end. Raises Failed with its last words, or after `limit` seconds."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command.words,
        cwd=command.cwd,
        env={**os.environ, **(command.environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # A group of its own, so that a run that takes too long can be ended with its children.
        start_new_session=True,
    )
    late = threading.Event()

    def stop() -> None:
        late.set()
        os.killpg(process.pid, signal.SIGKILL)

    timer = threading.Timer(limit, stop)
    timer.start()
    with _watching(process.pid) if watch else contextlib.nullcontext([0.0]) as peak:
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if late.is_set():
        raise Failed(f"stopped after {limit:.0f} s")
    if process.returncode:
        raise Failed(f"exit code {process.returncode}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, peak[0])


def interleaved(
    commands: Mapping[str, Command],
    *,
    runs: int,
    warm: bool = True,
    limit: float = 600.0,
    before: Callable[[str], None] = lambda name: None,
) -> tuple[dict[str, list[Sample]], dict[str, str]]:
    """Runs each command once uncounted (`warm`) and `runs` times counted, A B C A B C …; `before` readies each run.

    Memory is looked at in the first turn only. Answers the samples, and why which command failed; one that did is
    not tried again.
    """
    taken: dict[str, list[Sample]] = {name: [] for name in commands}
    failed: dict[str, str] = {}
    peaks: dict[str, float] = {}
    for turn in range(runs + warm):
        for name, command in commands.items():
            if name in failed:
                continue
            before(name)
            try:
                sample = run_once(command, limit=limit, watch=turn == 0)
            except Failed as error:
                failed[name] = str(error)
                taken.pop(name)
                continue
            peaks.setdefault(name, sample.peak)
            if turn or not warm:
                taken[name].append(Sample(sample.wall, sample.cpu, peaks[name]))
    return taken, failed


def ratio(mine: Sequence[Sample], base: Sequence[Sample]) -> float:
    """The median over the turns of the time on the clock against the base's in the same turn."""
    return statistics.median(
        ours.wall / theirs.wall for ours, theirs in zip(mine, base, strict=True)
    )


def walls(samples: Sequence[Sample]) -> list[float]:
    """Seconds on the clock."""
    return [sample.wall for sample in samples]


@contextlib.contextmanager
def _watching(pid: int) -> Iterator[list[float]]:
    """Looks at the memory of a process and its children until the block ends; the peak in MiB."""
    peak = [0.0]
    done = threading.Event()

    def look() -> None:
        while not done.wait(_LOOK):
            peak[0] = max(peak[0], sum(map(_memory, _tree(pid))) / 1024)

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))


def _memory(pid: int) -> int:
    """KiB that a process holds, its part of what it shares included; 0 if it has ended, or the system does not say."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
