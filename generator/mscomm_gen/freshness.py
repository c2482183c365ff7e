"""The quick answer to "is the output up to date?", on the light half of the standard library.

A build that ends well writes down, in the user's cache folder, the facts of this machine that its result
depends on: the interpreter, and for every file and folder concerned its modification time, change time, size
and inode. If all of them still hold, nothing needs to be loaded. Any doubt is a "no", and the full path
decides by content.

Imported by every run of the command: only `os` and `sys` may be imported here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping

from .version import __version__

_FORMAT = "2"
# A file changed this shortly before it was read may change again within the same clock tick.
_TICK_NS = 50_000_000
# As it is before anything that is loaded later could change it.
_PATH = tuple(dict.fromkeys(os.path.abspath(place) for place in sys.path))
_STANDARD_LIBRARY = os.path.dirname(os.__file__)
_NO_FOLDERS: Mapping[str, frozenset[str]] = {}


def cache_folder() -> str:
    """The folder for facts of this machine: XDG_CACHE_HOME, else the system's own convention."""
    said = os.environ.get("XDG_CACHE_HOME")
    if said and os.path.isabs(said):
        return os.path.join(said, "mscomm-gen")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        if local:
            return os.path.join(local, "mscomm-gen")
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "mscomm-gen")
    return os.path.join(home, ".cache", "mscomm-gen")


def _state_file(contract: str, out: str, service: str | None) -> str:
    # Not a hash: hashlib alone costs a tenth of a bare interpreter, and file names may be this long.
    part = "" if service is None else f"\0{service}"
    name = f"{contract}\0{out}{part}".encode("utf-8", "surrogateescape").hex()
    pieces = [name[start : start + 200] for start in range(0, len(name), 200)]
    return os.path.join(cache_folder(), "fresh", *pieces[:-1], f"{pieces[-1]}.state")


def _head() -> str:
    return "\n".join(
        (
            _FORMAT,
            __version__,
            sys.executable or "",
            sys.version.replace("\n", " "),
            sys.prefix,
            *map(_installed, _PATH),
        )
    )


def _installed(place: str) -> str:
    """What distributions a folder of the module path has, which may be plugins.

    Those of site-packages are told by the facts of that folder; other folders change for other reasons.
    """
    if place.endswith("-packages"):
        return place
    if place.startswith(_STANDARD_LIBRARY):
        # Large, and hardly ever touched.
        return f"{place}\t{facts(place)}"
    try:
        names = os.listdir(place)
    except OSError:
        # Not there, or a zip file.
        return f"{place}\t{facts(place)}"
    known = [
        f"\t{name} {facts(os.path.join(place, name, 'entry_points.txt'))}"
        for name in sorted(names)
        if name.endswith((".dist-info", ".egg-info"))
    ]
    return place.replace("\n", " ") + "".join(known)


def facts(path: str) -> str:
    """What is known of a file or folder without opening it; `absent` where there is none.

    Of a link, what it leads to counts as well: a link stays the same when that changes.
    """
    try:
        found = os.stat(path, follow_symlinks=False)
        known = _known(found)
        # S_ISLNK; the module `stat` would be an import more.
        if found.st_mode & 0o170000 == 0o120000:
            known += f" {_known(os.stat(path))}"
    except (OSError, ValueError):
        return "absent"
    return known


def _known(found: os.stat_result) -> str:
    return f"{found.st_mtime_ns} {found.st_ctime_ns} {found.st_size} {found.st_ino}"


def names_in(folder: str) -> frozenset[str] | None:
    """What lies in a folder, but for the code that Python compiles into it; None for what is no folder.

    A folder changes when Python compiles a module of it for the first time, which is no change of what it is.
    """
    try:
        return frozenset(os.listdir(folder)) - {"__pycache__"}
    except OSError:
        return None


def locate(contract: str, out: str | None) -> tuple[str, str]:
    """The absolute paths of a contract and its output folder; the default is `gen` beside the contract."""
    contract = os.path.abspath(contract)
    if out is None:
        return contract, os.path.join(os.path.dirname(contract), "gen")
    return contract, os.path.abspath(out)


def recorded_files(
    contract: str, out: str | None, service: str | None = None
) -> int | None:
    """The number of output files, if everything that was written down still holds; else None.

    `service` asks for the output of one service alone.
    """
    known = _written_down(*locate(contract, out), service)
    if known is None or not all(map(_holds, known.lines)):
        return None
    if known.until:
        # Built into the interpreter: this costs no file.
        import time

        if not known.until.isdigit() or time.time() >= int(known.until):
            return None
    return known.outputs


def same_inputs(contract: str, out: str | None, service: str | None = None) -> bool:
    """Whether all that the last build was made of still holds, so that what it made is probably kept.

    A hint: it may be true of an output that is not there any more.
    """
    known = _written_down(*locate(contract, out), service)
    return known is not None and all(
        map(_holds, known.lines[: len(known.lines) - known.outputs])
    )


class _Known:
    """What is written down of a build: lines of facts, those of the output last; how many these are; until when."""

    def __init__(self, lines: list[str], outputs: int, until: str) -> None:
        self.lines = lines
        self.outputs = outputs
        self.until = until


def _written_down(contract: str, out: str, service: str | None) -> _Known | None:
    """What the last build has left, if it was one by the same program on the same machine."""
    try:
        with open(
            _state_file(contract, out, service),
            encoding="utf-8",
            errors="surrogateescape",
        ) as file:
            text = file.read()
    except (OSError, ValueError):
        return None
    head, mark, rest = text.partition("\n\n")
    if not mark or head != _head() or not rest.endswith("\nend\n"):
        return None
    first, *lines = rest.split("\n")[:-2]
    count, _, until = first.partition(" ")
    return _Known(lines, int(count), until) if count.isdigit() else None


def _holds(line: str) -> bool:
    known, _, path = line.partition("\t")
    return facts(path) == known


def record(
    contract: str,
    out: str,
    inputs: dict[str, str],
    outputs: Iterable[str],
    service: str | None = None,
    folders: Mapping[str, frozenset[str]] = _NO_FOLDERS,
    until: int | None = None,
) -> None:
    """Writes down that `out` is up to date; with `service`, for the output of that one alone.

    `until` is when the answer ends by itself, in seconds since 1970.

    `inputs` are all files and folders that the answer depends on, with their facts from before they were
    read; `folders` the names in those of them that are folders, from the same time; `outputs` the files written.
    Where an input is so young that it may change again unseen
    (the lock just written, as a rule), its clock tick is waited out first. Where one has changed, or the
    cache folder cannot be written, nothing is written down.
    """
    outputs = list(outputs)
    now = {path: facts(path) for path in inputs}
    young = _too_young(now)
    if young:
        import time

        time.sleep(_TICK_NS / 1e9)
        now.update((path, facts(path)) for path in young)
    limit = "" if until is None else f" {until}"
    lines = [_head(), "", f"{len(outputs)}{limit}"]
    for path, known in inputs.items():
        if "\n" in path:
            return
        if now[path] != known and not _only_compiled(path, folders):
            return
        lines.append(f"{now[path]}\t{path}")
    for path in outputs:
        if "\n" in path:
            return
        lines.append(f"{facts(path)}\t{path}")
    lines.append("end\n")
    place = _state_file(contract, out, service)
    temporary = f"{place}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(temporary, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write("\n".join(lines))
        os.replace(temporary, place)
    except OSError:
        return


def _only_compiled(path: str, folders: Mapping[str, frozenset[str]]) -> bool:
    """Whether a folder has the names that it had: of what lies in it, the facts are known by themselves."""
    return path in folders and names_in(path) == folders[path]


def _too_young(known: Mapping[str, str]) -> list[str]:
    """The files and folders that were changed within the last tick of the clock."""
    import time

    limit = time.time_ns() - _TICK_NS
    found = []
    for path, told in known.items():
        # Of each file, and of what a link leads to: modified, changed, size, inode.
        numbers = told.split(" ") if told != "absent" else []
        for time_ns in (*numbers[0::4], *numbers[1::4]):
            if int(time_ns) > limit:
                found.append(path)
                break
    return found
