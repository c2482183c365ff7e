"""What frontends share: contracts of other teams, opened for one that uses them, whatever form they have; and the keyed
form of the language, in which one frontend hands a contract to the one that knows the keys.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from ..contract.contract import Contract
from ..contract.lock import Lock, assign, lock_beside, parse_lock
from ..contract.meaning import Source
from ..contract.options import OptionSpec
from ..contract.reads import Reads
from ..diagnostics import ContractFault, Diagnostic, Related, Span
from ..diagnostics.codes import reading
from ..records import dataclass


@dataclass(frozen=True, slots=True)
class Used:
    """A contract of others with its own lock. `hash` stands for all its files and the lock."""

    contract: Contract
    lock: Lock
    hash: str


class Open(Protocol):
    """Opens the contract at a path for the place that names it. Raises ContractFault."""

    def __call__(self, path: Path, at: Span) -> Used: ...


def refuse(path: Path, at: Span) -> Used:
    """Opens nothing: for contracts that were read from text alone."""
    raise ContractFault(
        [
            Diagnostic(
                reading.MISSING_FILE,
                f"{path} cannot be used from here",
                at,
                "read the contract from a file",
            )
        ]
    )


@dataclass(frozen=True, slots=True)
class Text:
    """A key or a value. `written` is one in the notation of a whole YAML value, such as an example."""

    value: str
    span: Span
    written: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    items: tuple[Tree, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Keyed:
    """Entries in their order; what stands there twice is told by who reads it."""

    entries: tuple[tuple[Text, Tree], ...]
    span: Span


Tree = Text | Listed | Keyed


@dataclass(frozen=True, slots=True)
class Lowered:
    """A contract, None where nothing could be read, with what is at fault in it and the places of its keys."""

    contract: Contract | None
    found: tuple[Diagnostic, ...]
    source: Source


class Lowers(Protocol):
    """Makes a contract of the keyed form of the language. `files` are those it was read from, the root first;
    `opens` opens what stands under `uses`.
    """

    def __call__(
        self,
        root: Keyed,
        files: list[str],
        *,
        options: tuple[OptionSpec, ...],
        opens: Open,
    ) -> Lowered: ...


LoadUsed = Callable[[Path, Reads, Open], Contract]


class Opener:
    """Opens used contracts by `load`, and theirs in turn. `chain` holds the real paths that lead here."""

    def __init__(self, load: LoadUsed, reads: Reads, chain: tuple[str, ...]) -> None:
        self._load = load
        self._reads = reads
        self._chain = chain

    def __call__(self, path: Path, at: Span) -> Used:
        """See `Open`. What is wrong in the used contract is told with the place that names it."""
        real = real_path(path)
        if real in self._chain:
            raise ContractFault([_cycle(path, at)])
        recorded = _Recorded(self._reads)
        deeper = Opener(self._load, self._reads, (*self._chain, real))
        lock_path = lock_beside(path)
        try:
            contract = self._load(path, recorded, deeper)
            if contract.protobuf is not None:
                raise ContractFault([_in_proto(path, at)])
            text = _lock_text(lock_path, recorded)
            old = Lock() if text is None else parse_lock(text, str(lock_path))
            lock = assign(contract, old)
            if lock.text() != text:
                raise ContractFault([_stale(path, lock_path)])
        except ContractFault as fault:
            raise ContractFault(
                [_from_here(found, path, at) for found in fault.diagnostics]
            ) from None
        return Used(contract, lock, contract_hash(recorded.held, path.parent))


class _Recorded(Reads):
    """Passes on what it is told, and keeps what was read."""

    def __init__(self, reads: Reads) -> None:
        self._reads = reads
        self.held: dict[str, bytes] = {}

    def before(self, path: str) -> None:
        self._reads.before(path)

    def data(self, path: str, data: bytes) -> None:
        self._reads.data(path, data)
        self.held[path] = data


def real_path(path: Path) -> str:
    """The path without links; as it stands where no system could have such a path."""
    try:
        return os.path.realpath(path)
    except ValueError:
        return str(path)


def contract_hash(files: Mapping[str, bytes], folder: Path) -> str:
    """SHA-256 over a line for each file, by name: its own SHA-256 in hex, two spaces, its name from `folder`.

    That is what `sha256sum contract.lock contract.yaml | sha256sum` says. Line ends count as LF, which version
    control may have changed.
    """
    lines = sorted(
        (Path(os.path.relpath(path, folder)).as_posix(), _sha256(data))
        for path, data in files.items()
    )
    return _sha256("".join(f"{known}  {name}\n" for name, known in lines).encode())


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def _lock_text(path: Path, reads: Reads) -> str | None:
    reads.before(str(path))
    try:
        data = path.read_bytes()
        text = data.decode()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ContractFault(
            [
                Diagnostic(
                    reading.UNREADABLE_FILE,
                    f"{path} cannot be read: {error}",
                    Span.whole(path),
                    "take the file from version control",
                )
            ]
        ) from None
    reads.data(str(path), data)
    return text.replace("\r\n", "\n")


def _cycle(path: Path, at: Span) -> Diagnostic:
    return Diagnostic(
        reading.USE_CYCLE,
        f"{path} uses, in the end, the contract that uses it",
        at,
        "put what both need (messages, types) into a contract that both use",
    )


def _in_proto(path: Path, at: Span) -> Diagnostic:
    return Diagnostic(
        reading.USED_PROTO,
        f"{path} is a .proto file: the names and numbers of its wire are its own",
        at,
        f"build {path} as a package of its own, and call it beside this one",
    )


def _stale(path: Path, lock_path: Path) -> Diagnostic:
    return Diagnostic(
        reading.USED_LOCK_STALE,
        f"{lock_path} does not hold the numbers of everything in {path}",
        Span.whole(lock_path),
        f"its owners run `mscomm-gen build {path}` and commit the lock",
    )


def _from_here(found: Diagnostic, path: Path, at: Span) -> Diagnostic:
    """A fault inside a used contract; one of the file as a whole stands where the file is named."""
    if found.span is None or (found.span.is_whole and found.span.path == str(path)):
        hint = found.hint
        if found.code is reading.MISSING_FILE:
            hint = "a path is taken from the folder of the file that says it"
        return Diagnostic(found.code, found.message, at, hint, found.severity)
    return Diagnostic(
        found.code,
        found.message,
        found.span,
        found.hint,
        found.severity,
        (*found.related, Related(at, "used here")),
    )
