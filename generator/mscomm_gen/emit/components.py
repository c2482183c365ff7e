"""The keys of types under `components` in the documents."""

from __future__ import annotations

import re
from typing import Final

_PLAIN_KEY: Final = re.compile(r"[A-Za-z0-9._-]*")


def component(type_name: str) -> str:
    """The key of a type under `components`, which has fewer letters than a name may have."""
    if _PLAIN_KEY.fullmatch(type_name):
        return type_name
    return re.sub(r"[^A-Za-z0-9._-]", lambda found: f"-{ord(found[0]):x}-", type_name)
