"""The runtime modules that an output needs: those its files import, and what these import in turn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..resources import templates_folder
from ..version import __version__
from .header import HEADER

# A text that begins as they do is found many times as fast as a line that does.
_IMPORT = re.compile(r"from \.+_runtime(?:\.(\w+))? import ")
_SIBLING = re.compile(r"from \.(\w+) import ")
_SIBLINGS = re.compile(r"from \. import (\([^)]*\)|.*)")


def imported_runtime(files: Mapping[str, str]) -> list[str]:
    """The runtime's modules that the files of an output import themselves, by name."""
    found = {
        name
        for path, text in files.items()
        if path.endswith(".py")
        for name in _imports(_IMPORT, text)
        if name
    }
    return sorted(found)


def runtime_files(imported: Iterable[str], package: str) -> dict[str, str]:
    """`<package>/_runtime/…` for what is imported of it, with all that this imports; nothing for nothing."""
    folder = templates_folder() / "runtime"
    waiting = set(imported)
    if not waiting:
        return {}
    taken: dict[str, str] = {}
    while waiting:
        name = waiting.pop()
        text = (folder / f"{name}.py").read_text(encoding="utf-8")
        taken[name] = text
        waiting |= {other for other in _siblings(text) if other not in taken}
    taken["__init__"] = (folder / "__init__.py").read_text(encoding="utf-8")
    out = {
        f"{package}/_runtime/{name}.py": f"{HEADER}\n{text}"
        for name, text in sorted(taken.items())
    }
    out[f"{package}/_runtime/VERSION"] = f"{__version__}\n"
    return out


def _siblings(text: str) -> set[str]:
    """The modules that a runtime module takes names from, or takes whole."""
    found = {*_imports(_SIBLING, text)}
    for names in _imports(_SIBLINGS, text):
        found |= {
            name.split(" as ")[0].strip() for name in names.strip("()").split(",")
        }
    return found - {""}


def _imports(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """What is imported by statements, which begin a line: what looks like one in a comment does not."""
    for found in pattern.finditer(text):
        if not text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip():
            yield found[1]
