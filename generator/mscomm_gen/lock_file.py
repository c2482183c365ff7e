"""contract.lock on the disk: read before a build, replaced in one step."""

from __future__ import annotations

import os
from pathlib import Path

from .contract.lock import Lock
from .diagnostics import Code, ContractFault, Diagnostic, Span

LOCK_WOULD_CHANGE = Code(
    "MG603", "lock-would-change", "contract.lock is not up to date"
)
UNREADABLE_LOCK = Code("MG604", "unreadable-lock", "contract.lock cannot be read")


def read_lock(path: Path) -> str | None:
    """The text of a lock, None where there is none yet. Raises ContractFault."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ContractFault(
            [
                Diagnostic(
                    UNREADABLE_LOCK,
                    f"the lock cannot be read: {error}",
                    Span.whole(path),
                    "take the file from version control",
                )
            ]
        ) from error


def write_lock(path: Path, lock: Lock) -> None:
    """Replaces the lock in one step. Raises OSError, with the old lock in place."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_text(lock.text(), encoding="utf-8", newline="\n")
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def drop_unfinished(path: Path) -> None:
    """Removes the locks that killed builds had not put in their place. For who builds alone in that folder."""
    beginning = f".{path.name}."
    try:
        names = os.listdir(path.parent)
    except OSError:
        return
    for name in names:
        if name.startswith(beginning) and name.removeprefix(beginning).isdecimal():
            path.with_name(name).unlink(missing_ok=True)


def lock_would_change(path: Path, contract: Path) -> Diagnostic:
    """What `--locked` says of a lock that lacks numbers or decisions of its contract."""
    return Diagnostic(
        LOCK_WOULD_CHANGE,
        "the lock does not hold the numbers and decisions of everything in the contract",
        Span.whole(path),
        f"run `mscomm-gen build {contract}` and commit the lock",
    )
