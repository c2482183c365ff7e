"""A progress bar on a terminal; nothing in a pipe."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


@contextlib.contextmanager
def show_progress(
    console: Console, orders: int
) -> Iterator[Callable[[str, int], None]]:
    """Gives a function that shows what happens, and how many orders have ended."""
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    quiet = not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=quiet) as bar:
        task = bar.add_task("", total=orders)

        def told(what: str, ended: int) -> None:
            bar.update(task, completed=ended, description=what or None)

        yield told
