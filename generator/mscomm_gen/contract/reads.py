"""Who watches which files a contract is made of."""

from __future__ import annotations


class Reads:
    """Told of every file that is read for a contract. This one does not listen.

    `before` comes before a file is looked at in any way, so that facts taken then are never newer than what
    was read; `data` comes with what was read.
    """

    def before(self, path: str) -> None:
        """`path` is about to be looked at; it may not exist."""

    def data(self, path: str, data: bytes) -> None:
        """`path` was read, and held `data`."""


UNWATCHED = Reads()
