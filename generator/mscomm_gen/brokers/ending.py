"""When a broker's process ends, and what it is told until then."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
from collections.abc import Callable


def listen(told: Callable[[str | None], None]) -> None:
    """Hands every line of standard input to `told`, and None once the process is to end.

    That is when the input closes, as an owner's does who has gone, at SIGTERM and at Ctrl-C. An input that nobody
    can write to (`&`, `</dev/null`) ends nothing. For the main thread, once.
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told(None))
    if _has_a_writer():
        threading.Thread(target=_read, args=(told,), daemon=True).start()


def _has_a_writer() -> bool:
    if sys.stdin is None:
        return False
    try:
        kind = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return False
    # The null device is no terminal, and its end says nothing.
    return sys.stdin.isatty() or not stat.S_ISCHR(kind)


def _read(told: Callable[[str | None], None]) -> None:
    if sys.platform != "win32":
        # In the background of a terminal a read would stop the process; now it fails.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTIN})
    try:
        for line in sys.stdin:
            if line.strip():
                told(line)
    except OSError:
        return
    told(None)
