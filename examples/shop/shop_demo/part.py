"""What every process of the demo has in common: how it starts, and how it ends.

A part is told its settings on the command line, prints `ready` (and its port) when it
can be used, and ends in good order on SIGTERM, or when its standard input closes, so
that it never outlives the demo. Other lines on standard input are commands.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

from shop.runtime import Host, run

from .ledger import Ledger
from .settings import Settings


class Lifetime:
    """The life of this process; `host` runs what it is made of."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self._obey: Callable[[str], None] | None = None
        self._loop = asyncio.get_running_loop()
        self._telling: asyncio.Task[None] | None = None

    def tell_ready(self, port: int = 0) -> None:
        """Tells who started us as soon as we can be used, at this port if we listen."""
        self._telling = asyncio.create_task(self._tell(port))

    async def _tell(self, port: int) -> None:
        if await self.host.started():
            print(f"ready {port}", flush=True)

    def on_command(self, obey: Callable[[str], None]) -> None:
        """From now on `obey` is called with each line on standard input."""
        self._obey = obey

    def watch(self) -> None:
        """Begins to listen to standard input."""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self._loop.call_soon_threadsafe(self._command, line.strip())
        self._loop.call_soon_threadsafe(self.host.stop)

    def _command(self, line: str) -> None:
        if self._obey is not None:
            self._obey(line)


Work = Callable[[Settings, Ledger, Lifetime], Awaitable[None]]


def run_part(name: str, work: Work) -> None:
    """Runs `work` as this process, with the ledger called `name`."""
    parser = argparse.ArgumentParser(description=f"The part {name} of the shop.")
    parser.add_argument("settings", type=Path)
    settings = Settings.load(parser.parse_args().settings)

    async def life(host: Host) -> None:
        lifetime = Lifetime(host)
        lifetime.watch()
        with Ledger(settings.ledgers, name) as ledger:
            ledger.write("started")
            await work(settings, ledger, lifetime)
            ledger.write("stopped")

    run(life)
