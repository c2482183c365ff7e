# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The headers of a request that a REST server reads."""

from __future__ import annotations

import re
from collections.abc import Mapping

DEADLINE = "x-request-deadline-ms"
IDEMPOTENCY_KEY = "idempotency-key"
LONGEST_KEY = 255

# No more digits than a float counts exactly, in milliseconds.
_MILLISECONDS = re.compile(r"-?[0-9]{1,15}", re.ASCII)


def deadline(headers: Mapping[str, str]) -> float | None:
    """Seconds that the caller still waits; None: it does not say. Raises ValueError."""
    said = headers.get(DEADLINE)
    if said is None:
        return None
    if _MILLISECONDS.fullmatch(said) is None:
        raise ValueError(said)
    return int(said) / 1000


def idempotency_key(headers: Mapping[str, str]) -> str | None:
    """The idempotency key, bare or as the structured string of the draft standard; None
    where there is none, or one too long.
    """
    said = headers.get(IDEMPOTENCY_KEY)
    if said is None:
        return None
    if len(said) > 1 and said[0] == said[-1] == '"':
        said = said[1:-1]
    return said if 0 < len(said) <= LONGEST_KEY else None


def is_json(content_type: str) -> bool:
    if content_type == "application/json":
        return True
    media, _, parameters = content_type.lower().partition(";")
    media = media.strip()
    if media != "application/json" and not media.endswith("+json"):
        return False
    _, _, charset = parameters.partition("charset=")
    return charset.strip(' "') in ("", "utf-8", "utf8")
