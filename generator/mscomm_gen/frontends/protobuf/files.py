"""A .proto file and all that it imports, found and read."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from dataclasses import field
from pathlib import Path, PurePosixPath
from typing import Final

from ...contract.reads import Reads
from ...diagnostics import Code, ContractFault, Diagnostic, Span
from ...diagnostics.codes import reading
from ...records import dataclass
from . import places
from .scanning import Import, readable, scan

LARGEST: Final = 10 * 1024 * 1024
_PROTOBUF: Final = "google/protobuf/"
# What file systems take, less what folders above may need.
_LONGEST: Final = 600
_LONGEST_PART: Final = 200


@dataclass
class Files:
    """`data` holds what was read, by the name that imports have for it, `shown` what diagnostics call it.

    `root` is the name of the contract's own file; `wanted` says where each file is first imported, `odd` where a text
    stands whose bytes are no UTF-8.
    """

    root: str
    data: dict[str, bytes] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    wanted: dict[str, Span] = field(default_factory=dict)
    odd: Span | None = None


def read_files(path: Path, reads: Reads) -> Files:
    """The file of a contract and its imports. Raises ContractFault with every import that is not found."""
    data = _read(path, reads)
    scanned = scan(data, str(path))
    real = path.absolute()
    root = places.own_root(real, scanned.package)
    name = PurePosixPath(*real.relative_to(root).parts).as_posix()
    files = Files(name, {name: readable(data)}, {name: str(path)}, odd=scanned.odd)
    search = _Search(root, places.folders_above(real), path, real, reads)
    missing: list[Diagnostic] = []
    waiting = list(scanned.imports)
    seen = {name}
    while waiting:
        wanted = waiting.pop(0)
        files.wanted.setdefault(wanted.name, wanted.span)
        # protoc tells of a name that is no path; it has the place.
        if wanted.name in seen or not _is_plain(wanted.name):
            continue
        seen.add(wanted.name)
        found = search.find(wanted)
        if found is None:
            missing.append(_missing(wanted, search))
            continue
        place, shown, ours = found
        data = place.read_bytes() if ours else _read(Path(shown), reads)
        files.data[wanted.name] = readable(data)
        files.shown[wanted.name] = shown
        scanned = scan(data, shown)
        waiting += scanned.imports
        files.odd = files.odd or scanned.odd
    if missing:
        raise ContractFault(missing)
    return files


@dataclass
class _Search:
    root: Path
    above: list[Path]
    given: Path
    real: Path
    reads: Reads

    def find(self, wanted: Import) -> tuple[Path, str, bool] | None:
        """Where an import lies, what it is called, and whether it came with the generator."""
        if not wanted.name.startswith(_PROTOBUF):
            found = self._first(places.in_layout(wanted.name, self.root, self.above))
            if found is not None:
                return found
        ours = places.bundled(wanted.name)
        if ours is not None:
            self.reads.before(str(ours))
            return ours, wanted.name, True
        return self._first(places.by_its_end(wanted.name, self.above))

    def _first(self, candidates: Iterable[Path]) -> tuple[Path, str, bool] | None:
        for place in dict.fromkeys(candidates):
            # That a file is absent is a fact of a build as well.
            self.reads.before(str(place))
            if place.is_file() and place != self.real:
                return place, self._shown(place), False
        return None

    def _shown(self, place: Path) -> str:
        """The path as it follows from the one that was given."""
        if self.given.is_absolute():
            return str(place)
        for up, folder in enumerate(self.above):
            if place.is_relative_to(folder):
                return str(
                    self.given.parent.joinpath(*[".."] * up, place.relative_to(folder))
                )
        return str(place)


def _is_plain(name: str) -> bool:
    """Whether protoc would look for a file of that name at all."""
    parts = name.split("/")
    if not name or {"\\", "\0"} & set(name) or {"", ".", ".."} & set(parts):
        return False
    return len(name) <= _LONGEST and all(len(each) <= _LONGEST_PART for each in parts)


def _missing(wanted: Import, search: _Search) -> Diagnostic:
    looked = [*search.above, *({search.root} - {*search.above})]
    where = ", ".join(str(folder) for folder in looked)
    usual = ", ".join(places.USUAL)
    return Diagnostic(
        reading.MISSING_IMPORT,
        f"`{wanted.name}` is not found; looked in {where}, in {usual} below each of these, and among the files of "
        "protobuf and googleapis that come with mscomm-gen",
        wanted.span,
        "put the file where its import says, seen from one of these folders",
    )


def _read(path: Path, reads: Reads) -> bytes:
    name = str(path)
    reads.before(name)
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            kind = "a folder" if stat.S_ISDIR(facts.st_mode) else "not a regular file"
            raise _fault(
                reading.NOT_A_FILE, name, f"{name} is {kind}", "give a .proto file"
            )
        if facts.st_size > LARGEST:
            raise _fault(
                reading.TOO_LARGE,
                name,
                f"{name} has {facts.st_size:,} bytes; a .proto file has at most {LARGEST:,}",
                "check that this is the contract and not data",
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise _fault(
            reading.MISSING_FILE,
            name,
            f"{name} does not exist",
            "check the path; it is taken from the folder the command runs in",
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise _fault(
            reading.UNREADABLE_FILE,
            name,
            f"{name} cannot be read: {reason}",
            "check the permissions of the file and of its folders",
        ) from None
    reads.data(name, data)
    return data


def _fault(code: Code, path: str, message: str, hint: str) -> ContractFault:
    return ContractFault([Diagnostic(code, message, Span.whole(path), hint)])
