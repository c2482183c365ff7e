"""One run, told, audited and summarised."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from .books import audit
from .embedded import PartFailed
from .evidence import read_evidence
from .progress import show_progress
from .settings import FAST, Settings
from .story import Story
from .summary import print_summary


async def play(folder: Path, seed: int, orders: int, *, fast: bool) -> bool:
    """Runs the shop in `folder`; whether its books balance. SIGTERM ends it early."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = 100
    console.print(f"{orders} orders, seed {seed}")
    task = asyncio.current_task()
    if task is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    settings = Settings(folder, seed, FAST if fast else 1.0)
    begun = time.monotonic()
    try:
        with show_progress(console, orders) as told:
            await Story(settings, orders, told).tell()
    except (PartFailed, TimeoutError, ExceptionGroup) as failure:
        for reason in _reasons(failure):
            console.print(f"[bold red]the run failed:[/] {escape(reason)}")
        return False
    evidence = read_evidence(settings)
    findings = audit(evidence)
    print_summary(console, settings, evidence, findings, time.monotonic() - begun)
    return not any(finding.faults for finding in findings)


def _reasons(failure: BaseException) -> Iterator[str]:
    """What went wrong, out of whatever groups it came in."""
    if isinstance(failure, BaseExceptionGroup):
        for inner in failure.exceptions:
            yield from _reasons(inner)
    else:
        yield f"{type(failure).__name__}: {failure}"
