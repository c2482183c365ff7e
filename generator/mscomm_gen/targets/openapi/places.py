"""What a document calls the places where a request's fields travel.

A variable of several segments, `{name=shelves/*/books/*}`, is written out, as gnostic does, because what fills a
parameter of a document has no slash: `/shelves/{shelves}/books/{books}`, each `*` called by the text before it.
"""

from __future__ import annotations

import re
from dataclasses import field

from ...contract.http import HttpBinding
from ...contract.path_template import MANY, ONE, Variable
from ...records import dataclass


@dataclass(frozen=True, slots=True)
class Wildcard:
    """A parameter of the path. `variable` is None for a wildcard that fills no field; `segment` is `*` or `**`."""

    name: str
    segment: str
    variable: Variable | None

    @property
    def whole(self) -> bool:
        """Whether it is all of its variable, and one segment: then it is of the field's own type."""
        return self.variable is not None and self.variable.segments == (ONE,)


@dataclass(frozen=True, slots=True)
class Path:
    """The path of a binding as the document has it."""

    text: str
    wildcards: tuple[Wildcard, ...]

    def parameter(self, http: HttpBinding, name: str) -> str:
        """The name of the parameter that a request field is."""
        match http.place(name):
            case "path":
                return next(
                    each.name
                    for each in self.wildcards
                    if each.variable is not None and each.variable.name == name
                )
            case "header":
                return http.header_of(name) or name
            case _:
                return name


@dataclass(slots=True)
class Paths:
    """The paths of one document. Two that differ only in the names of parameters are one, so the first gives the
    names; two of one method that readers of the document cannot tell apart get names of their own.
    """

    _names: dict[str, list[str]] = field(default_factory=dict)
    _methods: set[tuple[str, str]] = field(default_factory=set)

    def of(self, http: HttpBinding, method: str) -> Path:
        """The path of a binding under a method."""
        template = http.template
        pieces: list[str] = []
        found: list[tuple[str, str, Variable | None]] = []
        for part in template.parts:
            if isinstance(part, str):
                pieces.append("{}" if part in (ONE, MANY) else part)
                if part in (ONE, MANY):
                    found.append(("rest" if part == MANY else "any", part, None))
                continue
            said = _plain(part.name)
            for segment in part.segments:
                pieces.append("{}" if segment in (ONE, MANY) else segment)
                if segment in (ONE, MANY):
                    found.append((said, segment, part))
                else:
                    said = _plain(segment)
        shape = "/" + "/".join(pieces)
        shape += f":{template.verb}" if template.verb else ""
        wished = _unlike([name for name, _, _ in found])
        names = self._names.setdefault(shape, wished)
        while (method, shape.format(*names)) in self._methods:
            names = [f"{name}_2" for name in names]
        self._methods.add((method, shape.format(*names)))
        text = shape.format(*(f"{{{name}}}" for name in names))
        return Path(
            text,
            tuple(
                Wildcard(name, segment, variable)
                for name, (_, segment, variable) in zip(names, found, strict=True)
            ),
        )


def _unlike(names: list[str]) -> list[str]:
    """The names, those that stand there already with a number."""
    made: list[str] = []
    for name in names:
        number = 1
        while (name if number == 1 else f"{name}_{number}") in made:
            number += 1
        made.append(name if number == 1 else f"{name}_{number}")
    return made


def _plain(name: str) -> str:
    """A variable of a path in the letters that readers of documents know there.

    The name of a variable never travels, so it may differ from the contract's.
    """
    return re.sub(r"[^A-Za-z0-9_-]", lambda found: f"-{ord(found[0]):x}-", name)
