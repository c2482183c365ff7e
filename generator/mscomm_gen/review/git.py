"""What git says: run as a program, without a shell, and nothing of the repository is changed."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from ..records import dataclass

# Long enough for a clone that has to fetch what it lacks.
_LONGEST: Final = 120.0
_GITLINK: Final = "160000"
_LINK: Final = "120000"


class GitMissing(Exception):
    """There is no git on this machine, or it does not answer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a commit; `mode` as git writes it, `name` that of the object."""

    mode: str
    name: str
    path: str

    @property
    def is_submodule(self) -> bool:
        return self.mode == _GITLINK

    @property
    def is_link(self) -> bool:
        return self.mode == _LINK


@dataclass(frozen=True, slots=True)
class Git:
    """git, asked in one folder."""

    folder: Path

    def ask(self, *words: str) -> str | None:
        """What git prints, without the line break at its end; None where it fails."""
        ended = self._run(words, b"")
        if ended.returncode != 0:
            return None
        return ended.stdout.decode("utf-8", "surrogateescape").removesuffix("\n")

    def files(self, commit: str) -> list[Entry]:
        """Every file of a commit, and every submodule."""
        said = self.ask("ls-tree", "-r", "-z", "--full-tree", commit) or ""
        found: list[Entry] = []
        for line in said.split("\0"):
            facts, tab, path = line.partition("\t")
            if tab:
                mode, _, name = facts.split(" ")
                found.append(Entry(mode, name, path))
        return found

    def contents(self, names: Sequence[str]) -> Iterable[bytes | None]:
        """The content of each object, in order; None for one that is not there."""
        asked = "".join(f"{name}\n" for name in names).encode()
        data = self._run(("cat-file", "--batch"), asked).stdout
        place = 0
        for _ in names:
            end = data.find(b"\n", place)
            head = data[place:end].split(b" ")
            if end < 0 or len(head) != 3:
                place = end + 1
                yield None
                continue
            size = int(head[2])
            yield data[end + 1 : end + 1 + size]
            place = end + 1 + size + 1

    def _run(
        self, words: Sequence[str], given: bytes
    ) -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(
                ["git", "-C", str(self.folder), *words],
                input=given,
                capture_output=True,
                timeout=_LONGEST,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise GitMissing(str(error)) from error
