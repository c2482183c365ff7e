"""The shape of `uses:`, the contracts of other teams."""

from __future__ import annotations

import re
from typing import Final

from .. import paths, scalars
from .kinds import Entries, Text
from .mapping import Key, Mapping

_HASH: Final = re.compile("[0-9a-f]{64}")


def _hash(text: str) -> str:
    if _HASH.fullmatch(text) is None:
        raise scalars.Refused(
            "this is not a SHA-256 hash",
            "leave `lock:` out once: the build then says what to write",
        )
    return text


CONTRACT: Final = Key(
    "contract",
    Text("a path such as `../payments/contract.yaml`", paths.relative_path),
    "The other contract's file; the path is relative to this file.",
    required=True,
)
LOCK: Final = Key(
    "lock",
    Text("a SHA-256 hash in hex", _hash, "^[0-9a-f]{64}$"),
    "The hash of the other contract as it was agreed to.",
)
USED_BODY: Final = Mapping("a used contract", CONTRACT, LOCK)
USES_BODY: Final = Entries("contracts by name", scalars.identifier, USED_BODY)
