"""One build at a time in a folder: two would stage into the same place, and publish each other's halves.

The lock is on the folder itself, so it leaves no file behind and ends with its process. Where the system
or the file system has no such locks (Windows, some network drives), builds are not kept apart.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

_PATIENCE = 60.0
"""Seconds to wait for another build."""
_BUSY = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES)
ALONE: Final = sys.platform != "win32"
"""Whether builds of one folder wait for each other on this system."""


@contextlib.contextmanager
def in_turn(places: Iterable[Path], patience: float = _PATIENCE) -> Iterator[None]:
    """Waits until no other build works where these files or folders stand or will stand.

    Raises TimeoutError after `patience` seconds.
    """
    ends = time.monotonic() + patience
    # In one order, so that two builds of two folders never wait for each other.
    folders = sorted({_folder(place) for place in places})
    with contextlib.ExitStack() as held:
        for folder in folders:
            _lock(folder, ends, held)
        yield


def _folder(place: Path) -> str:
    """The nearest folder above a place that exists."""
    folder = os.path.dirname(os.path.realpath(place))
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return folder


def _lock(folder: str, ends: float, held: contextlib.ExitStack) -> None:
    if not ALONE or sys.platform == "win32":
        return
    import fcntl

    try:
        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return
    held.callback(os.close, handle)
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as refused:
            if refused.errno not in _BUSY:
                return
        else:
            return
        if time.monotonic() >= ends:
            raise TimeoutError("another build has been at work here for too long")
        time.sleep(0.02)
