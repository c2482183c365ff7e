"""A page of Markdown that never gets longer than it may."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_ALL: Final = "`mscomm-gen review --format json`"
# What the line about the rest may take.
_REST: Final = 80


class Page:
    """Parts that are added while there is room; what is left out is counted, in lines beyond `longest`."""

    def __init__(self, longest: int) -> None:
        self._left = longest
        self._parts: list[str] = []

    def add(self, part: str) -> None:
        """Adds a part whole, or not at all."""
        if len(part) + 2 <= self._left:
            self._left -= len(part) + 2
            self._parts.append(part)

    def table(self, head: Sequence[str], rows: Sequence[str]) -> None:
        """A table in the open; none where there are no rows."""
        self._some("", "\n".join(head) + "\n", rows, self._left)

    def folded_table(
        self, title: str, head: Sequence[str], rows: Sequence[str]
    ) -> None:
        """A table that opens at a click, in at most half of the room that is left."""
        self._some(title, "\n".join(head) + "\n", rows, self._left // 2)

    def folded(self, title: str, parts: Sequence[str]) -> None:
        """Parts that open at a click; nothing where there are none."""
        self._some(title, "", parts, self._left)

    def _some(self, title: str, head: str, parts: Sequence[str], room: int) -> None:
        """As many parts as there is room for; how many are left out stands below them."""
        begin = f"<details><summary>{title}</summary>\n\n" if title else ""
        end = "\n\n</details>" if title else ""
        room -= len(begin) + len(head) + len(end) + _REST
        kept: list[str] = []
        for part in parts:
            room -= len(part) + 1
            if room < 0:
                break
            kept.append(part)
        if not parts:
            return
        left = len(parts) - len(kept)
        rest = f"\n\n*… and {left} more, which {_ALL} tells.*" if left else ""
        if kept:
            self.add(begin + head + "\n".join(kept) + rest + end)
        else:
            # There is always room for this: it is what is kept spare.
            self._parts.append(f"*{title or left} are told by {_ALL}.*")

    @property
    def text(self) -> str:
        return "\n\n".join(self._parts)
