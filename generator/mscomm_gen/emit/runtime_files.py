"""The runtime modules that an output needs: those its files import, and what these import in turn."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..resources import templates_folder
from ..version import __version__
from .environment import HEADER

_IMPORT = re.compile(r"^\s*from \.+_runtime(?:\.(\w+))? import ", re.MULTILINE)
_SIBLING = re.compile(r"^\s*from \.(\w+) import ", re.MULTILINE)
_SIBLINGS = re.compile(r"^\s*from \. import (\([^)]*\)|.*)$", re.MULTILINE)


def runtime_files(files: Mapping[str, str], package: str) -> dict[str, str]:
    """`<package>/_runtime/…` for the files of an output; nothing where no file imports the runtime."""
    folder = templates_folder() / "runtime"
    waiting = {
        name
        for path, text in files.items()
        if path.endswith(".py")
        for name in _IMPORT.findall(text)
        if name
    }
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
    found = set(_SIBLING.findall(text))
    for names in _SIBLINGS.findall(text):
        found |= {
            name.split(" as ")[0].strip() for name in names.strip("()").split(",")
        }
    return found - {""}
