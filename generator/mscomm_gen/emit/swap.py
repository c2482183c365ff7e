"""Exchanging two folders in one step, where the system can.

Linux: renameat2(2) with RENAME_EXCHANGE. macOS: renamex_np(2) with RENAME_SWAP.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
# What says "not on this system or file system", as opposed to a real failure.
_UNABLE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EBUSY, errno.EXDEV)


def exchange(one: Path, other: Path) -> bool:
    """Swaps two paths atomically. False where the system cannot; OSError where it could and failed."""
    result = _exchange(os.fsencode(one), os.fsencode(other))
    if result is None:
        return False
    if result == 0:
        return True
    if result in _UNABLE:
        return False
    raise OSError(result, os.strerror(result), str(other))


def _exchange(one: bytes, other: bytes) -> int | None:
    """0, an errno, or None where there is no such call."""
    if sys.platform == "linux":
        name, arguments = "renameat2", (
            _AT_FDCWD,
            one,
            _AT_FDCWD,
            other,
            _RENAME_EXCHANGE,
        )
    elif sys.platform == "darwin":
        name, arguments = "renamex_np", (one, other, _RENAME_SWAP)
    else:
        return None
    # Loaded here: a first build has nothing to exchange.
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if call is None:
        return None
    return 0 if call(*arguments) == 0 else ctypes.get_errno()
