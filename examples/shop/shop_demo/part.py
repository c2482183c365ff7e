"""What every process of the demo has in common: how it starts, and how it ends.

A part is told its settings on the command line, prints `ready` (and its port) when it
can be used, and ends on SIGTERM or when its standard input closes, so that it never
outlives the demo. Other lines on standard input are commands.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

from .ledger import Ledger
from .settings import Settings


class Lifetime:
    """The life of this process."""

    def __init__(self) -> None:
        self.over = asyncio.Event()
        self._obey: Callable[[str], None] | None = None
        self._loop = asyncio.get_running_loop()

    def ready(self, port: int = 0) -> None:
        """Tells who started us that we can be used, at this port if we listen."""
        print(f"ready {port}", flush=True)

    def on_command(self, obey: Callable[[str], None]) -> None:
        """From now on `obey` is called with each line on standard input."""
        self._obey = obey

    def watch(self) -> None:
        """Begins to listen to signals and to standard input."""
        for number in (signal.SIGTERM, signal.SIGINT):
            self._loop.add_signal_handler(number, self.over.set)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self._loop.call_soon_threadsafe(self._command, line.strip())
        self._loop.call_soon_threadsafe(self.over.set)

    def _command(self, line: str) -> None:
        if self._obey is not None:
            self._obey(line)


Work = Callable[[Settings, Ledger, Lifetime], Awaitable[None]]


def run_part(name: str, work: Work) -> None:
    """Runs `work` as this process, with the ledger called `name`."""
    parser = argparse.ArgumentParser(description=f"The part {name} of the shop.")
    parser.add_argument("settings", type=Path)
    settings = Settings.load(parser.parse_args().settings)

    async def life() -> None:
        lifetime = Lifetime()
        lifetime.watch()
        with Ledger(settings.ledgers, name) as ledger:
            ledger.write("started")
            await work(settings, ledger, lifetime)
            ledger.write("stopped")

    asyncio.run(life())
