"""Did you mean…: the name that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

# Beyond this many names a search takes longer than a reader waits.
_SEARCHED = 20_000


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like `word`, or None if none is like it."""
    pool = [name for name in candidates if abs(len(name) - len(word)) <= 1 + len(word)]
    folded = {name.lower(): name for name in reversed(pool[:_SEARCHED])}
    found = get_close_matches(word.lower(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str | None:
    """A hint for an unknown name: the closest one, else what there is if that is little."""
    known = list(candidates)
    near = closest(word, known)
    if near is not None:
        return f"did you mean `{near}`?"
    if 0 < len(known) <= 12:
        return "there is " + ", ".join(f"`{name}`" for name in known)
    return None
