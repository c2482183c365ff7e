"""Puts a whole output on the disk: the old one or the new one, never a mixture.

The new folder is built beside the old one, on the same file system: unchanged and unowned files are hard
links, so they keep their modification times. Then the two are exchanged in one step. Where the system
cannot do that, a journal is written first and the moves follow; whoever comes next finishes them.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path

from ..diagnostics import ContractFault, Diagnostic, Span
from ..records import dataclass
from .manifest import NAME, DamagedManifest, Manifest, read_manifest
from .output_codes import DAMAGED_MANIFEST, EDITED_BY_HAND, LINK_IN_OUTPUT, NOT_OURS
from .swap import exchange

_JOURNAL = ".mscomm-journal.json"


@dataclass
class Changes:
    """What a publish does, by file; paths from the output folder, sorted."""

    wrote: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    """Files of ours that were edited by hand; a publish with one is not allowed."""

    @property
    def any(self) -> bool:
        return bool(self.wrote or self.replaced or self.removed or self.edited)


def stage_folder(out: Path) -> Path:
    """Where the new output is built. One name for ever, so that what a killed build left is found."""
    return out.with_name(f".{out.name}.mscomm-stage")


def compare(out: Path, files: Mapping[str, bytes], old: Manifest | None) -> Changes:
    """What publishing `files` would do. Raises ContractFault with every file that is in the way and not ours."""
    found: list[Diagnostic] = []
    changes = Changes()
    known = old if old is not None else Manifest("", "")
    owned = known.owned
    if out.is_symlink():
        raise ContractFault([_link(out)])
    links = _Links(out)
    for path, data in sorted(files.items()):
        if (link := links.above(path)) is not None:
            found.append(_link(link))
            continue
        now = _read(f"{out}/{path}")
        if now is None:
            if os.path.isdir(f"{out}/{path}"):
                found.append(_not_ours(out / path, "a folder"))
            else:
                changes.wrote.append(path)
        elif now == data:
            changes.left.append(path)
        elif path not in owned:
            found.append(_not_ours(out / path, "a file"))
        elif not known.wrote(path, now):
            changes.edited.append(path)
        else:
            changes.replaced.append(path)
    for path in sorted(owned - files.keys()):
        if links.above(path) is not None or (now := _read(f"{out}/{path}")) is None:
            continue
        if not known.wrote(path, now):
            changes.edited.append(path)
        else:
            changes.removed.append(path)
    if found:
        found += [edited_by_hand(out / path) for path in changes.edited]
        raise ContractFault(found)
    return changes


def publish(
    out: Path,
    files: Mapping[str, bytes],
    manifest: Manifest,
    changes: Changes,
    before_swap: Callable[[], None] = lambda: None,
) -> None:
    """Makes `out` hold `files` and the manifest. OSError leaves the old output in place.

    Raises ContractFault, and does nothing, where a file was edited by hand.

    `before_swap` is called once all is staged: what it does is not done where the disk is full.
    """
    if changes.edited:
        raise ContractFault([edited_by_hand(out / path) for path in changes.edited])
    stage = stage_folder(out)
    _drop(stage)
    written = {path: files[path] for path in (*changes.wrote, *changes.replaced)}
    written[NAME] = manifest.text().encode()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        stage.mkdir()
        if out.exists():
            _link_tree(out, stage, skip={*written, *changes.removed})
        for path, data in written.items():
            place = stage / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        for path in changes.removed:
            _remove_empty(stage, stage / path)
        before_swap()
        if not out.exists():
            stage.rename(out)
        elif not exchange(stage, out):
            _move_by_journal(stage, out, sorted(written), changes.removed)
    finally:
        if not (out / _JOURNAL).exists():
            _drop(stage)


def finish_interrupted(out: Path) -> None:
    """Completes the moves that a killed build had written a journal for; without one, clears away what it left."""
    journal = out / _JOURNAL
    try:
        said = json.loads(journal.read_bytes())
    except FileNotFoundError:
        _drop(stage_folder(out))
        return
    _apply(stage_folder(out), out, said["moved"], said["removed"])
    _drop(stage_folder(out))


def read_old_manifest(out: Path) -> Manifest | None:
    """The manifest in `out`, None for a folder that is new; a damaged one is a ContractFault."""
    try:
        return read_manifest(out)
    except DamagedManifest as error:
        raise ContractFault(
            [
                Diagnostic(
                    DAMAGED_MANIFEST,
                    f"the manifest cannot be read: {error}",
                    Span.whole(out / NAME),
                    hint="take the file from version control, or delete the whole output folder and build again",
                )
            ]
        ) from error


def _move_by_journal(
    stage: Path, out: Path, moved: list[str], removed: list[str]
) -> None:
    staged = stage / _JOURNAL
    with staged.open("w", encoding="utf-8") as journal:
        json.dump({"moved": moved, "removed": removed}, journal)
        journal.flush()
        os.fsync(journal.fileno())
    # From this rename on the new output is what counts.
    os.replace(staged, out / _JOURNAL)
    _apply(stage, out, moved, removed)


def _apply(stage: Path, out: Path, moved: list[str], removed: list[str]) -> None:
    for path in moved:
        source, place = stage / path, out / path
        if source.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            os.replace(source, place)
    for path in removed:
        (out / path).unlink(missing_ok=True)
        _remove_empty(out, out / path)
    (out / _JOURNAL).unlink()


def _link_tree(source: Path, target: Path, skip: set[str], prefix: str = "") -> None:
    with os.scandir(source) as entries:
        for entry in entries:
            path = f"{prefix}{entry.name}"
            place = target / entry.name
            if entry.is_dir(follow_symlinks=False):
                place.mkdir()
                _link_tree(Path(entry.path), place, skip, f"{path}/")
                shutil.copystat(entry.path, place)
            elif path in skip:
                continue
            elif entry.is_symlink():
                os.symlink(os.readlink(entry.path), place)
            else:
                try:
                    os.link(entry.path, place)
                except OSError:
                    shutil.copy2(entry.path, place)


def _remove_empty(root: Path, path: Path) -> None:
    """Removes the folders above `path` that hold nothing any more, up to but without `root`."""
    for folder in path.parents:
        if folder == root:
            return
        try:
            folder.rmdir()
        except OSError:
            return


def _drop(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def _read(place: str) -> bytes | None:
    try:
        with open(place, "rb") as file:
            return file.read()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None


class _Links:
    """Links on the way from the output folder to files; each folder is looked at once."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._known: dict[str, str | None] = {"": None}

    def above(self, path: str) -> Path | None:
        """The first link on the way to a file, the file included."""
        found = self._first(path)
        return self._out / found if found is not None else None

    def _first(self, path: str) -> str | None:
        if path not in self._known:
            above = self._first(path.rpartition("/")[0])
            if above is None and os.path.islink(f"{self._out}/{path}"):
                above = path
            self._known[path] = above
        return self._known[path]


def _link(place: Path) -> Diagnostic:
    return Diagnostic(
        LINK_IN_OUTPUT,
        "this is a link, and output is never written through one",
        Span.whole(place),
        hint="remove the link, or choose another folder with --out",
    )


def _not_ours(place: Path, what: str) -> Diagnostic:
    return Diagnostic(
        NOT_OURS,
        f"output is to go here, and this is {what} that mscomm-gen did not write",
        Span.whole(place),
        hint="move it away, or choose another folder with --out",
    )


def edited_by_hand(place: Path) -> Diagnostic:
    """The finding for a file of ours that was edited."""
    return Diagnostic(
        EDITED_BY_HAND,
        "this file was edited by hand since it was written",
        Span.whole(place),
        hint="carry the edit into the contract or your own code, then delete this file (or restore it) and build again",
    )
