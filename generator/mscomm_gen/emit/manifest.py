"""The manifest: what an output folder holds that is ours, and what it was made from.

It keeps content hashes only, with paths relative to the output folder, so that it is the same on every
machine and says "edited by hand" rather than "touched".
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import field, replace
from pathlib import Path

from ..records import dataclass

NAME = ".mscomm-manifest.json"
_FORMAT = 1


class DamagedManifest(Exception):
    """The manifest cannot be read; the message says why."""


def digest(data: bytes) -> str:
    """SHA-256 of some bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class Manifest:
    """`service` is set where the output is that of one service alone.

    `generator` is the version that wrote the output, `contract` the contract's file as seen
    from the output folder, `inputs` every file that was read (seen from there too) with its hash, and
    `files` every file written with its hash. `merging` is set while two branches are being merged
    in version control and the file holds both sides: the files of the other branch.
    `plugins` names the distributions of others that have a part in the output, with their versions.
    """

    contract: str
    generator: str
    inputs: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    service: str | None = None
    merging: dict[str, str] = field(default_factory=dict)
    plugins: tuple[str, ...] = ()

    @property
    def owned(self) -> set[str]:
        """The paths of all files that a build wrote."""
        return {*self.files, *self.merging}

    def wrote(self, path: str, data: bytes) -> bool:
        """Whether a build wrote just this content to `path`."""
        found = digest(data)
        return found in (self.files.get(path), self.merging.get(path))

    def text(self) -> str:
        """The file's content; keys are sorted."""
        shown: dict[str, object] = {
            "format": _FORMAT,
            "contract": self.contract,
            "generator": self.generator,
            "inputs": self.inputs,
            "files": self.files,
        }
        if self.service is not None:
            shown["service"] = self.service
        if self.plugins:
            shown["plugins"] = self.plugins
        return json.dumps(shown, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an output folder, or None where there is none.

    Raises DamagedManifest, and OSError where the file cannot be read.
    """
    try:
        data = (folder / NAME).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    if b"\n<<<<<<< " in data:
        ours, theirs = (_parsed(side) for side in _sides(data))
        return replace(ours, merging=theirs.files)
    return _parsed(data)


def _sides(data: bytes) -> tuple[bytes, bytes]:
    """A file with conflict markers of version control, as each of the two branches has it."""
    sides: tuple[list[bytes], list[bytes]] = ([], [])
    into: tuple[int, ...] = (0, 1)
    for line in data.splitlines(keepends=True):
        mark = line[:7]
        if mark == b"<<<<<<<":
            into = (0,)
        elif mark == b"|||||||":
            # What the branches have in common, in the style diff3.
            into = ()
        elif mark == b"=======":
            into = (1,)
        elif mark == b">>>>>>>":
            into = (0, 1)
        else:
            for side in into:
                sides[side].append(line)
    return b"".join(sides[0]), b"".join(sides[1])


def _parsed(data: bytes) -> Manifest:
    try:
        said = json.loads(data)
        if said["format"] != _FORMAT:
            raise DamagedManifest(
                f"its format is {said['format']!r}, this version writes {_FORMAT}"
            )
        return Manifest(
            contract=_text(said["contract"]),
            generator=_text(said["generator"]),
            inputs=_texts(said["inputs"]),
            files=_texts(said["files"]),
            service=_text(said["service"]) if "service" in said else None,
            plugins=tuple(map(_text, said.get("plugins", ()))),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedManifest(f"it is not what mscomm-gen writes ({error})") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} is not a map")
    return {_text(key): _text(item) for key, item in value.items()}
