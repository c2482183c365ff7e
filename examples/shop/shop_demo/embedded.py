"""Starts the parts of the shop as processes, and ends those processes and no others."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from .settings import Settings

START_LIMIT: Final = 60.0
STOP_LIMIT: Final = 10.0
HURRIED_STOP_LIMIT: Final = 3.0
_SHOP: Final = Path(__file__).resolve().parents[1]


class PartFailed(Exception):
    """A process did not start, or ended when it should not; the text has its last words."""


@dataclass
class Part:
    """One process: the module `shop_demo.<module>`, with its log in the demo's folder."""

    module: str
    log: Path
    process: asyncio.subprocess.Process
    port: int = 0

    @property
    def running(self) -> bool:
        return self.process.returncode is None

    def command(self, line: str) -> None:
        """Sends a line to its standard input."""
        if self.process.stdin is not None:
            self.process.stdin.write(f"{line}\n".encode())

    def last_words(self) -> str:
        """The end of its log."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(lines[-12:])

    async def stop(self, limit: float) -> None:
        """Asks it to end, and kills it if it has not after `limit` seconds."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        if self.running:
            with contextlib.suppress(ProcessLookupError):
                self.process.terminate()
        try:
            async with asyncio.timeout(limit):
                await self.process.wait()
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                self.process.kill()
            await self.process.wait()


@dataclass
class Stage:
    """The processes of one run. Leaving the context ends those that still run."""

    settings: Settings
    parts: dict[str, Part] = field(default_factory=dict)

    async def start(self, *modules: str) -> None:
        """Starts modules side by side and waits until each is ready.

        Raises PartFailed.
        """
        path = self.settings.save()
        async with asyncio.TaskGroup() as group:
            for module in modules:
                group.create_task(self._start(module, path))

    async def _start(self, module: str, settings: Path) -> None:
        log = self.settings.folder / f"{module}.log"
        with log.open("ab") as output:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                f"shop_demo.{module}",
                str(settings),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=output,
                env=_environment(),
                # A terminal's Ctrl-C is for the demo, which then ends its parts.
                start_new_session=True,
            )
        part = self.parts[module] = Part(module, log, process)
        if process.stdout is None:
            raise PartFailed(f"{module} has no standard output")
        try:
            async with asyncio.timeout(START_LIMIT):
                said = (await process.stdout.readline()).decode().split()
        except TimeoutError:
            said = []
        match said:
            case ["ready", port]:
                part.port = int(port)
            case _:
                raise PartFailed(f"{module} did not start\n{part.last_words()}")

    async def stop(self, *modules: str, patience: float = 0.0) -> None:
        """Ends modules, side by side. Raises PartFailed if one had failed.

        `patience`: seconds that they may take longer than usual, for work under way.
        """
        stopped = [self.parts.pop(module) for module in modules]
        limit = STOP_LIMIT + patience
        await asyncio.gather(*(part.stop(limit) for part in stopped))
        for part in stopped:
            if part.process.returncode != 0:
                raise PartFailed(
                    f"{part.module} ended with {part.process.returncode}\n"
                    f"{part.last_words()}"
                )

    async def close(self) -> None:
        """Ends whatever still runs, quickly, and says nothing."""
        parts = list(self.parts.values())
        self.parts.clear()
        await asyncio.gather(*(part.stop(HURRIED_STOP_LIMIT) for part in parts))


def _environment() -> dict[str, str]:
    """Ours, with the shop and what was emitted for it on the path."""
    path = [str(_SHOP), str(_SHOP / "gen"), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, path))}
