"""A broker in a process of its own, which goes when its owner goes: its standard input closes then."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_START_LIMIT: Final = 20.0
_STOP_LIMIT: Final = 5.0


class BrokerProcess:
    """Runs `python -m mscomm_gen.brokers.<module>`, whose first line is an address. Each line that it is told is
    answered by `ok` or `error …`.
    """

    def __init__(self, module: str, arguments: Sequence[str]) -> None:
        self._module = module
        self._arguments = arguments
        self._process: subprocess.Popen[str] | None = None
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader: threading.Thread | None = None

    @property
    def pid(self) -> int:
        """The process id of the broker."""
        return self._running().pid

    def start(self) -> str:
        """Starts the process; its address. Raises RuntimeError if none comes."""
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                f"mscomm_gen.brokers.{self._module}",
                *self._arguments,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=_environment(),
            # A terminal's Ctrl-C is for the owner, which then closes our input.
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        try:
            return self._answer(_START_LIMIT)
        except RuntimeError:
            self.stop()
            raise

    def stop(self) -> None:
        """Stops the process; a second call does nothing."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
        try:
            process.wait(_STOP_LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if self._reader is not None:
            self._reader.join(_STOP_LIMIT)
        if process.stdout is not None:
            process.stdout.close()

    def tell(self, line: str) -> None:
        """Says a line and waits for the answer. Raises RuntimeError for an error."""
        stdin = self._running().stdin
        if stdin is None:
            raise RuntimeError("the embedded broker has no standard input")
        stdin.write(f"{line}\n")
        stdin.flush()
        self._answer(_START_LIMIT)

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            raise RuntimeError("the embedded broker is not running")
        return self._process

    def _read(self) -> None:
        stdout = self._running().stdout
        if stdout is not None:
            for line in stdout:
                self._lines.put(line.strip())
        self._lines.put("error the broker's process has ended")

    def _answer(self, limit: float) -> str:
        try:
            line = self._lines.get(timeout=limit)
        except queue.Empty:
            line = f"error no answer within {limit:g} s"
        if line.startswith("error "):
            raise RuntimeError(f"{self._module}: {line.removeprefix('error ')}")
        return line


def _environment() -> dict[str, str]:
    # The child must find this package where its parent found it.
    root = str(Path(__file__).resolve().parents[2])
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{known}" if known else root}
