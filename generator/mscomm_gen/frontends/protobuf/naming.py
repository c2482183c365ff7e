"""Names in a contract for what .proto files name: distinct, whatever the files do.

Numbers and full names travel, so these are for people and for code: `LibraryService` is the service
`library_service`, `Outer.Inner` the type `OuterInner`. Where two meet, one gets more of its path, or its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ...contract.words import words

_PLAIN: Final = re.compile("[^a-z0-9]")
# Names that clients and packages have for something else (emit/collisions.py).
_METHODS: Final = frozenset({"close"})
_FOLDERS: Final = frozenset({"models", "shared", "runtime", "sql"})
# Classes that are made of a service's name, beside the one that is called like it.
_CLASSES: Final = ("{}", "Async{}", "{}Client", "Async{}Client", "{}Service")
# A class of this name would be taken for another thing by whoever reads code.
_TELLING: Final = {"google.protobuf.Any": "AnyMessage"}


def snake(name: str) -> str:
    return "_".join(words(name)).lower()


def pascal(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in words(name))


def _folded(name: str) -> str:
    """What two names have in common that some form of them cannot tell apart."""
    return _PLAIN.sub("", name.lower())


class TypeNames:
    """Gives each message and enum its name; those that come first have the choice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, full: str, package: str) -> str:
        """The name of a type by its full name: that within its package, if no other has it."""
        inner = full.removeprefix(f"{package}.") if package else full
        stem = "".join(pascal(part) for part in inner.split("."))
        stem = _TELLING.get(full, stem) or "N"
        parts = package.split(".") if package else []
        for count in range(len(parts) + 1):
            more = "".join(pascal(part) for part in parts[len(parts) - count :])
            if self._free(more + stem):
                return more + stem
        number = 2
        while not self._free(f"{stem}{number}"):
            number += 1
        return f"{stem}{number}"

    def _free(self, name: str) -> bool:
        folded = _folded(name)
        if folded in self._taken:
            return False
        self._taken.add(folded)
        return True


def service_names(services: Sequence[str]) -> list[str]:
    """The name of each service, in their order."""
    taken: set[str] = set()
    found: list[str] = []
    for service in services:
        name = snake(service) or "service"
        if name in _FOLDERS:
            name = f"{name}_service"
        stem, number = name, 1
        while taken & (made := _made_of(name)):
            number += 1
            name = f"{stem}_{number}"
        taken |= made
        found.append(name)
    return found


def _made_of(service: str) -> set[str]:
    return {_folded(form.format(pascal(service))) for form in _CLASSES}


def method_names(methods: Iterable[str]) -> list[str]:
    """The name of each method of a service, in their order."""
    taken = {_folded(name) for name in _METHODS}
    found: list[str] = []
    for method in methods:
        stem = snake(method) or "call"
        name = f"{stem}_method" if stem in _METHODS else stem
        number = 1
        while _folded(name) in taken:
            number += 1
            name = f"{stem}_{number}"
        taken.add(_folded(name))
        found.append(name)
    return found


def attributes(members: Sequence[tuple[str, str, int]]) -> list[str]:
    """What each of a message's fields, or an enum's values, is called in code, by name, JSON name and number."""
    json_names = {json: index for index, (_, json, _) in enumerate(members)}
    taken: set[str] = set()
    found: list[str] = []
    for index, (name, _, number) in enumerate(members):
        # Code cannot begin a name with an underscore, and ends those that mean something with one.
        bare = name.strip("_") or "n"
        other = json_names.get(name, index) != index
        numbered = f"{bare}_{number}".replace("-", "n")
        spelled = numbered if other or bare in taken else name
        while spelled.strip("_") in taken:
            spelled += "_x"
        taken.add(spelled.strip("_"))
        found.append(spelled)
    return found
