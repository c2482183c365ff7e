"""Imports by request: a template names a symbol and gets the name to write; nobody types an import."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Collection

from ..records import dataclass
from .literals import LINE, width

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """`name` out of `module`. With `inside`, `module` counts from the emitted package (`models.orders`)."""

    module: str
    name: str
    inside: bool = False


def symbol(path: str) -> Symbol:
    """A symbol from a dotted path: `pydantic.BaseModel`; a leading dot means the emitted package."""
    module, _, name = path.rpartition(".")
    if module.startswith("."):
        return Symbol(module[1:], name, inside=True)
    return Symbol(module, name)


class Imports:
    """Collects what one module needs. `module` is that module's own dotted path inside the package.

    `package` says that the module is an `__init__`, which stands one level higher than its siblings. What lies in one
    of the packages `through` is written as an attribute of that package (`models.Charge`), which loads it when it is
    first asked for.
    """

    def __init__(
        self,
        module: str,
        *,
        package: bool = False,
        reserved: frozenset[str] = frozenset(),
        through: Collection[str] = (),
    ) -> None:
        parts = module.split(".") if module else []
        self._package = parts if package else parts[:-1]
        self._through = through
        self._taken: dict[str, Symbol | None] = dict.fromkeys(reserved)
        self._local: dict[Symbol, str] = {}
        self._typing: set[Symbol] = set()
        self._modules: set[str] = set()
        self._indent = 0

    def use(self, wanted: Symbol | str, *, typing: bool = False) -> str:
        """The name to write for a symbol; `typing` keeps the import out of run time.

        A name that another symbol of this module already has gets its module's last part in front.
        """
        if isinstance(wanted, str):
            wanted = symbol(wanted)
        package = self._holding(wanted)
        if package is not None:
            return f"{self.use(package, typing=typing)}.{wanted.name}"
        if wanted in self._local:
            if not typing:
                self._typing.discard(wanted)
            return self._local[wanted]
        local = wanted.name
        if self._taken.get(local, wanted) != wanted:
            local = f"{wanted.module.rpartition('.')[2].strip('_')}_{wanted.name}"
        while self._taken.get(local, wanted) != wanted:
            local += "_"
        self._taken[local] = wanted
        self._local[wanted] = local
        if typing:
            self._typing.add(wanted)
        return local

    def _holding(self, wanted: Symbol) -> Symbol | None:
        """The package whose attribute is written for a symbol; None for one that is imported."""
        package, _, below = wanted.module.partition(".")
        if wanted.inside and below and package in self._through:
            return Symbol("", package, inside=True)
        return None

    def module(self, name: str) -> str:
        """`import name`; returns the name to write."""
        self._modules.add(name)
        return name

    def render(self, *, indent: int = 0) -> str:
        """The import block, sorted as isort and ruff sort it; empty text where nothing was requested.

        `indent` is for imports inside a function.
        """
        self._indent = indent
        if self._typing:
            self.use("typing.TYPE_CHECKING")
        now = [
            (wanted, name)
            for wanted, name in self._local.items()
            if wanted not in self._typing
        ]
        later = [
            (wanted, name)
            for wanted, name in self._local.items()
            if wanted in self._typing
        ]
        block = self._sections(now, self._modules)
        if indent:
            return textwrap.indent(block, " " * indent)
        if later:
            self._indent = 4
            guarded = (
                self._sections(later, set())
                .replace("\n", "\n    ")
                .replace("\n    \n", "\n\n")
            )
            block += f"\n\nif TYPE_CHECKING:\n    {guarded}"
        return block

    def _sections(self, wanted: list[tuple[Symbol, str]], modules: set[str]) -> str:
        by_module: dict[tuple[int, int, str], list[tuple[str, str]]] = {}
        for found, local in wanted:
            by_module.setdefault(self._place(found), []).append((found.name, local))
        sections: list[list[str]] = [[], [], [], []]
        for name in sorted(modules, key=natural):
            sections[_section(name)].append(f"import {name}")
        for section, _, path, names in sorted(
            ((*place, names) for place, names in by_module.items()),
            key=lambda found: (found[0], found[1], natural(found[2])),
        ):
            sections[section] += _from(path, names, LINE - self._indent)
        return "\n\n".join("\n".join(lines) for lines in sections if lines)

    def _place(self, wanted: Symbol) -> tuple[int, int, str]:
        if not wanted.inside:
            return (_section(wanted.module), 0, wanted.module)
        path = _relative(wanted.module, self._package)
        return (3, len(path.lstrip(".")) - len(path), path)


def relative_module(module: str, package: str) -> str:
    """A module of the emitted package as one of its packages imports it: `.api`, `.._runtime.policy`."""
    return _relative(module, package.split(".") if package else [])


def _relative(module: str, package: list[str]) -> str:
    parts = module.split(".") if module else []
    common = 0
    while common < min(len(parts), len(package)) and parts[common] == package[common]:
        common += 1
    return "." * (len(package) - common + 1) + ".".join(parts[common:])


def _section(module: str) -> int:
    top = module.split(".", 1)[0]
    if top == "__future__":
        return 0
    return 1 if top in sys.stdlib_module_names else 2


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts `item2` before `item10`, and small letters with capitals."""
    return _by_number(text.lower())


def _by_number(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (0, int(piece), piece) if piece.isdecimal() else (1, 0, piece)
        for piece in _DIGITS.split(text)
        if piece
    )


def isort_key(name: str) -> tuple[object, ...]:
    """The order of names in an import, as isort and ruff have it: constants, classes, the rest."""
    return (*_kind(name), natural(name), name)


def all_key(name: str) -> tuple[object, ...]:
    """The order of names in `__all__`: that of imports, but capitals come before small letters."""
    return (*_kind(name), _by_number(name))


def _kind(name: str) -> tuple[bool, bool]:
    constant = name.isupper() and len(name) > 1
    return (not constant, not name[:1].isupper())


def _from(path: str, names: list[tuple[str, str]], room: int) -> list[str]:
    """The statements for one module: a name that is imported as another has its own, as isort and ruff have it."""
    ordered = sorted(set(names), key=lambda pair: isort_key(pair[0]))
    statements: dict[str, list[str]] = {}
    for name, local in ordered:
        if name == local:
            statements.setdefault("", []).append(name)
        else:
            statements[local] = [f"{name} as {local}"]
    return [_statement(path, written, room) for written in statements.values()]


def _statement(path: str, written: list[str], room: int) -> str:
    line = f"from {path} import {', '.join(written)}"
    if width(line) <= room:
        return line
    inner = "".join(f"    {name},\n" for name in written)
    return f"from {path} import (\n{inner})"
