"""What a build was made from: every file that was read, as it was before it was read."""

from __future__ import annotations

import os

from .contract.reads import Reads
from .emit.manifest import digest
from .freshness import facts, names_in


class Inputs(Reads):
    """`facts` are those of each file from before it was looked at, `digests` the hashes of what was read.

    `folders` are the names in what is a folder of those.

    Both by absolute path. A file that was looked for and not found has facts as well: that it is absent.
    """

    def __init__(self) -> None:
        self.facts: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        self.folders: dict[str, frozenset[str]] = {}

    def before(self, path: str) -> None:
        place = os.path.abspath(path)
        # Looked at twice, a file counts with what was known first: it may have changed in between.
        if place in self.facts:
            return
        self.facts[place] = facts(place)
        # Asked first: most are files, and to list one is a fault that has to be raised.
        names = names_in(place) if os.path.isdir(place) else None
        if names is not None:
            self.folders[place] = names

    def data(self, path: str, data: bytes) -> None:
        self.digests[os.path.abspath(path)] = digest(data)
