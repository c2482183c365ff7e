"""Times whole processes, in turns, so that a machine that drifts drifts for all of them alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """Seconds of one run: on the clock, and of processor time."""

    wall: float
    cpu: float


def run_once(command: Sequence[str], cwd: str | None = None) -> Sample:
    """Runs a command to its end. Raises CalledProcessError if it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Sample(wall, usage.ru_utime + usage.ru_stime)


def interleaved(
    commands: Mapping[str, Sequence[str]],
    *,
    runs: int,
    cwd: str | None = None,
    before: Callable[[str], None] = lambda name: None,
) -> dict[str, list[Sample]]:
    """Runs each command once uncounted and `runs` times counted, A B C A B C …; `before` readies each run."""
    taken: dict[str, list[Sample]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            before(name)
            sample = run_once(command, cwd)
            if turn:
                taken[name].append(sample)
    return taken


def ratios(taken: Mapping[str, Sequence[Sample]], base: str) -> dict[str, float]:
    """For each command, the median over the turns of its time on the clock against the base's in the same turn."""
    return {
        name: statistics.median(
            mine.wall / theirs.wall
            for mine, theirs in zip(samples, taken[base], strict=True)
        )
        for name, samples in taken.items()
    }


def table(
    title: str,
    taken: Mapping[str, Sequence[Sample]],
    base: str,
    bars: Mapping[str, float],
) -> str:
    """A readable table: medians in milliseconds, the ratio to the base, and the bar where there is one."""
    against = ratios(taken, base)
    width = max(len(name) for name in taken)
    lines = [
        f"{title} (base: {base}; {len(taken[base])} runs each, in turns; CPython {sys.version.split()[0]})",
        f"  {'':<{width}}  {'wall ms':>9}  {'min..max':>17}  {'cpu ms':>8}  {'ratio':>6}  bar",
    ]
    for name, samples in taken.items():
        walls = [sample.wall * 1000 for sample in samples]
        cpu = statistics.median(sample.cpu * 1000 for sample in samples)
        spread = f"{min(walls):.1f}..{max(walls):.1f}"
        bar = bars.get(name)
        verdict = (
            ""
            if bar is None
            else f"<= {bar}: {'held' if against[name] <= bar else 'MISSED'}"
        )
        lines.append(
            f"  {name:<{width}}  {statistics.median(walls):>9.1f}  {spread:>17}  {cpu:>8.1f}"
            f"  {against[name]:>6.2f}  {verdict}".rstrip()
        )
    return "\n".join(lines)
