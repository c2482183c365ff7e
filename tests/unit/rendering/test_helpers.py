"""The helper that the command line starts: a copy of it, where a fork can be had."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[3] / "generator"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(GENERATOR)}
LINUX = sys.platform == "linux"

HEAD = """
import os, pickle, sys, time
from mscomm_gen.rendering import helpers
helpers.processors = lambda: 2
sys.stdout.write("once ")
helpers.start_ahead()
"""


def run(code: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", HEAD + code],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return ended.stdout


def test_it_does_its_work_and_writes_nothing_of_what_the_build_was_writing() -> None:
    said = run(
        "made = helpers.taken().answer(pickle.dumps((sorted, ([3, 1, 2],))))\n"
        "print(pickle.loads(made))"
    )
    assert said == "once [1, 2, 3]\n"


def test_work_that_fails_is_no_answer() -> None:
    assert run("print(helpers.taken().answer(pickle.dumps((int, ('x',)))))") == (
        "once None\n"
    )


def test_one_that_nobody_needs_is_gone_at_once() -> None:
    said = run(
        "helpers.dismiss_ahead()\n"
        "try:\n    os.waitpid(-1, 0)\n"
        "except ChildProcessError:\n    print('no child is left')"
    )
    assert said == "once no child is left\n"


def test_there_is_none_where_there_is_one_processor() -> None:
    said = run(
        "helpers.dismiss_ahead()\n"
        "helpers.processors = lambda: 1\n"
        "helpers.start_ahead()\n"
        "print(helpers.taken())"
    )
    assert said == "once None\n"


@pytest.mark.skipif(not LINUX, reason="reads /proc, which only Linux has")
def test_it_ends_by_itself_when_the_build_is_killed() -> None:
    code = (
        "path = f'/proc/{os.getpid()}/task/{os.getpid()}/children'\n"
        "print(open(path).read(), flush=True)\n"
        "time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", HEAD + code],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        text=True,
    ) as build:
        assert build.stdout is not None
        (helper,) = build.stdout.readline().removeprefix("once ").split()
        assert Path(f"/proc/{helper}").exists()
        build.send_signal(signal.SIGKILL)
    until = time.monotonic() + 30
    while _runs(helper):
        assert time.monotonic() < until
        time.sleep(0.05)


def _runs(pid: str) -> bool:
    """Whether a process is there, and not only waits to be asked how it ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
