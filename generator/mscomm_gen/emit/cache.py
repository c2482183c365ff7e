"""Results kept by their content, so that a build makes anew only what an edit touched.

An entry's name is the hash of all that its text follows from: what went in, and the generator itself. So an
entry is never wrong, on any machine: the folder can be deleted at any time, shared by builds that run at
once, and carried from one CI run to the next.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import zlib
from pathlib import Path
from typing import Final

# The oldest entries of a shard are dropped beyond this; there are 256 shards, and an entry has some 6 kB.
_SHARD: Final = 64


class Cache:
    """A folder of texts. `fingerprint` stands for the generator and all it renders with, `more` for what a project
    puts in the place of that.
    """

    def __init__(self, folder: Path, fingerprint: str, more: str = "") -> None:
        self._folder = folder
        self._program = fingerprint
        self._fingerprint = fingerprint + more

    def beside(self, name: str) -> Cache:
        """Another folder beside this one, for what follows from the generator and no project."""
        return Cache(self._folder.with_name(name), self._program)

    def get(self, kind: str, content: str) -> str | None:
        """What was kept for `content`; None where nothing was, or where the entry is damaged."""
        place = self._place(kind, content)
        try:
            with open(place, "rb", buffering=0) as file:
                data = file.read()
            # Its time says when it was last of use.
            os.utime(place)
        except OSError:
            return None
        check, _, packed = data.partition(b"\n")
        if _check(place, packed) != check:
            return None
        return zlib.decompress(packed).decode()

    def put(self, kind: str, content: str, text: str) -> None:
        """Keeps a text. A folder that cannot be written is no fault: the next build makes it again."""
        place = self._place(kind, content)
        data = zlib.compress(text.encode(), 1)
        temporary = f"{place}.{os.getpid()}"
        shard = os.path.dirname(place)
        with contextlib.suppress(OSError):
            os.makedirs(shard, exist_ok=True)
            _drop_oldest(shard)
            with open(temporary, "wb") as file:
                file.write(_check(place, data) + b"\n" + data)
            os.replace(temporary, place)

    def _place(self, kind: str, content: str) -> str:
        name = hashlib.sha256(
            f"{self._fingerprint}\0{kind}\0{content}".encode()
        ).hexdigest()
        return os.path.join(self._folder, name[:2], name)


def _check(place: str, packed: bytes) -> bytes:
    """What an entry begins with, so that neither damage nor another entry's content is taken for its own."""
    name = os.path.basename(place)
    return hashlib.sha256(name.encode() + packed).hexdigest().encode()


def _drop_oldest(shard: str) -> None:
    with os.scandir(shard) as entries:
        found = sorted((entry.stat().st_mtime_ns, entry.path) for entry in entries)
    for _, path in found[: max(0, len(found) - _SHARD + 1)]:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)
