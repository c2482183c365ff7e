"""Templates of a user that take the place of ours: which there are, and what is wrong with them."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from dataclasses import field
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Final

from ..contract.reads import Reads
from ..diagnostics import Code, ContractFault, Diagnostic, Span
from ..diagnostics.suggest import did_you_mean
from ..records import dataclass
from ..resources import templates_folder

UNKNOWN_TEMPLATE = Code(
    "MG631", "unknown-template", "a user's template takes the place of none of ours"
)
TEMPLATE_FAULT = Code(
    "MG632", "template-fault", "a user's template cannot be read or rendered"
)

# What lies in templates/ and is none: the runtime is one thing, tested as a whole; `init` knows no project.
_FIXED: Final = ("runtime/", "init/")
_SUFFIXES: Final = (".j2", ".jinja2", ".sql")


@dataclass(frozen=True, eq=False)
class Overrides:
    """The texts of a user's templates by their names, which are those of ours. `folder` as it was given."""

    folder: Path = Path()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """A hash of the texts; empty where there are none."""
        if not self.texts:
            return ""
        parts = (f"{name}\0{text}\0" for name, text in sorted(self.texts.items()))
        return hashlib.sha256("".join(parts).encode()).hexdigest()

    def file(self, name: str) -> str:
        """The path of a template, for messages."""
        return str(self.folder / name)


NO_OVERRIDES: Final = Overrides()
active: Final[ContextVar[Overrides]] = ContextVar("overrides", default=NO_OVERRIDES)
"""The templates that take the place of ours in the build at hand."""


@cache
def template_names() -> tuple[str, ...]:
    """The names of ours that may be replaced, from templates/."""
    root = templates_folder()
    every = (path.relative_to(root).as_posix() for path in root.rglob("*"))
    return tuple(
        sorted(
            name
            for name in every
            if name.endswith(_SUFFIXES) and not name.startswith(_FIXED)
        )
    )


@contextlib.contextmanager
def overriding(overrides: Overrides) -> Iterator[None]:
    """While this lasts, the user's templates take the place of ours."""
    token = active.set(overrides)
    try:
        yield
    finally:
        active.reset(token)


def read_overrides(folder: Path, at: Span, missing: Code, reads: Reads) -> Overrides:
    """The templates in a folder. Raises ContractFault.

    `at` is where the folder is named, `missing` the code of a name that leads nowhere.
    `reads` is told of the files, and of the folders: another file may appear in them.
    """
    reads.before(str(folder))
    if not folder.is_dir():
        raise ContractFault(
            [
                Diagnostic(
                    missing,
                    f"there is no folder {folder}",
                    at,
                    "the path is taken from the folder of pyproject.toml",
                )
            ]
        )
    texts: dict[str, str] = {}
    faults: list[Diagnostic] = []
    for path in _files(folder, reads):
        name = path.relative_to(folder).as_posix()
        if name not in template_names():
            faults.append(_unknown(path, name))
            continue
        reads.before(str(path))
        try:
            data = path.read_bytes()
            texts[name] = data.decode().replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError) as error:
            faults.append(
                Diagnostic(
                    TEMPLATE_FAULT,
                    f"the template cannot be read: {error}",
                    Span.whole(path),
                    "templates are UTF-8; look at the file's permissions too",
                )
            )
            continue
        reads.data(str(path), data)
    if faults:
        raise ContractFault(faults)
    return Overrides(folder, texts)


def _files(folder: Path, reads: Reads) -> Iterator[Path]:
    """What lies in a folder and below, but for hidden files and notes."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        reads.before(root)
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith(".md"):
                yield Path(root, name)


def _unknown(path: Path, name: str) -> Diagnostic:
    if name.startswith(_FIXED):
        hint = f"what lies in {name.split('/')[0]}/ cannot be replaced"
    else:
        near = did_you_mean(name, template_names())
        hint = near or "a file replaces the one of the same name in templates/"
    return Diagnostic(
        UNKNOWN_TEMPLATE, f"there is no template `{name}`", Span.whole(path), hint
    )


@contextlib.contextmanager
def merged(part: str) -> Iterator[Path]:
    """A folder of templates for a tool that reads them itself: ours, with the user's in their place."""
    ours = templates_folder() / part
    replaced = {
        name: text
        for name, text in active.get().texts.items()
        if name.startswith(f"{part}/")
    }
    if not replaced:
        yield ours
        return
    with tempfile.TemporaryDirectory(prefix="mscomm-") as place:
        shutil.copytree(ours, Path(place, part))
        for name, text in replaced.items():
            Path(place, name).write_text(text, encoding="utf-8", newline="\n")
        with blaming(Path(place)):
            yield Path(place, part)


@contextlib.contextmanager
def blaming(root: Path | None = None) -> Iterator[None]:
    """Turns what goes wrong in a user's template into a diagnostic with the template's line.

    `root` is where a copy of the templates lies, if they are rendered from one. What goes wrong in ours is
    a fault of ours, and goes on.
    """
    overrides = active.get()
    try:
        yield
    except ContractFault:
        raise
    except Exception as error:
        # Loaded long ago, if it was a template that failed.
        import jinja2

        place = _place(overrides, error, root or overrides.folder)
        if place is None:
            raise
        said = str(error) or type(error).__name__
        if not isinstance(error, jinja2.TemplateError):
            said = f"{type(error).__name__}: {said}"
        raise ContractFault([_fault(said, place)]) from error


def _fault(said: str, place: Span) -> Diagnostic:
    return Diagnostic(
        TEMPLATE_FAULT,
        f"the template cannot be rendered: {said}",
        place,
        "compare it with ours of the same name: what it is given may have changed with the release",
    )


def not_python(name: str, error: Exception) -> ContractFault:
    """What is said of a user's template whose output is no Python."""
    fault = Diagnostic(
        TEMPLATE_FAULT,
        f"what the template writes is not Python: {error}",
        Span.whole(active.get().file(name)),
        "line and column are those of what it writes, the header counted",
    )
    return ContractFault([fault])


def _place(overrides: Overrides, error: Exception, root: Path) -> Span | None:
    """The line of the user's template that is to blame: the innermost one on the way to the error."""
    found: tuple[str, int] | None = None
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        found = (
            _ours(overrides, trace.tb_frame.f_code.co_filename, root)
            and (
                trace.tb_frame.f_code.co_filename,
                trace.tb_lineno,
            )
        ) or found
        trace = trace.tb_next
    import jinja2

    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        found = (error.filename, error.lineno)
    if found is None:
        return None
    name = _ours(overrides, found[0], root)
    if name is None:
        return None
    line = overrides.texts[name].split("\n")[found[1] - 1 : found[1]]
    end = len(line[0]) + 1 if line else 2
    return Span(overrides.file(name), found[1], 1, found[1], end)


def _ours(overrides: Overrides, file: str, root: Path) -> str | None:
    """The name of the user's template that a file is, None for any other."""
    try:
        name = Path(file).relative_to(root).as_posix()
    except ValueError:
        return None
    return name if name in overrides.texts else None
