# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Messages that say until when they are of use: the attribute `expirytime`, which
CloudEvents documents as an extension (extensions/expirytime.md), as the header
`ce_expirytime`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from .dead_letters import REDRIVE_HEADER
from .incoming import Incoming

EXPIRES = "ce_expirytime"


def expires_in(seconds: float) -> Mapping[str, str]:
    """The header for a message that is of no use after so many seconds from now. A
    consumer then no longer handles it, and it becomes a dead letter.
    """
    at = datetime.now(UTC).timestamp() + seconds
    return {EXPIRES: datetime.fromtimestamp(at, UTC).isoformat()}


def expires_at(incoming: Incoming) -> float | None:
    """When a message expires, in seconds of Unix time; None: it does not say, or in no
    known form, or it was sent again on purpose.
    """
    said = incoming.header(EXPIRES)
    if said is None or incoming.header(REDRIVE_HEADER):
        return None
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        return None
    return at.timestamp() if at.tzinfo is not None else None
