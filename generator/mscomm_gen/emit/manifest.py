"""The manifest: what an output folder holds that is ours, and what it was made from.

It keeps content hashes only, with paths relative to the output folder, so that it is the same on every
machine and says "edited by hand" rather than "touched".
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

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
    `files` every file written with its hash."""

    contract: str
    generator: str
    inputs: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    service: str | None = None

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
        return json.dumps(shown, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an output folder, or None where there is none.

    Raises DamagedManifest, and OSError where the file cannot be read.
    """
    try:
        data = (folder / NAME).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
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
