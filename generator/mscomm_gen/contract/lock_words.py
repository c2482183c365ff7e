"""Names and sentences as one word on one line, for files that merge line by line."""

from __future__ import annotations

from urllib.parse import quote


def escaped(name: str) -> str:
    """The name as one word that shows whole: white space, `%` and what does not show as in a URL."""
    if name.isidentifier():
        return name
    return "".join(
        char if char.isprintable() and char not in " %" else quote(char, safe="")
        for char in name
    )
