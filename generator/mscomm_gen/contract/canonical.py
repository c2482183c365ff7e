"""Values of a contract as text that is equal just where they are, for keys of what follows from them."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from typing import Final

from ..diagnostics import Span

_PLAIN: Final = frozenset({str, int, float, bool, bytes, type(None)})


class NotCanonical(TypeError):
    """A value of a type that this module knows no text for: a fault of the generator."""


def canonical(value: object) -> str:
    """The text of a value, with every field of every dataclass in it but for positions.

    Positions are left out because nothing emitted follows from them. Raises NotCanonical.
    """
    return repr(_plain(value))


class Digests:
    """Hashes of canonical texts. Those of dataclasses are kept: big ones are asked for again and again."""

    def __init__(self) -> None:
        # Held on to, so that no other object can get the identity of one that is kept.
        self._kept: dict[int, tuple[object, str]] = {}

    def of(self, value: object) -> str:
        """A hash that two values share just where they are equal, positions aside."""
        if type(value) in _PLAIN:
            text = repr(value)
            # As short as a hash, and no hash: it has quotes, or is a number.
            return text if len(text) < 32 else text_digest(text)
        kept = self._kept.get(id(value))
        if kept is not None:
            return kept[1]
        if isinstance(value, tuple):
            parts = " ".join([self.of(item) for item in value])
            return text_digest(f"tuple {parts}")
        found = text_digest(canonical(value))
        if dataclasses.is_dataclass(value):
            self._kept[id(value)] = (value, found)
        return found


def text_digest(text: str) -> str:
    """A hash of a text."""
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _plain(value: object) -> object:
    """The value in tuples of what has a text of its own that no other value has."""
    kind = type(value)
    return value if kind in _PLAIN else _FORMS[kind](value)


class _Forms(dict[type, Callable[[object], object]]):
    """How values of a type are put into tuples."""

    def __missing__(self, kind: type) -> Callable[[object], object]:
        found = self[kind] = _form_of(kind)
        return found


_FORMS: Final = _Forms()


def _form_of(kind: type) -> Callable[[object], object]:
    if issubclass(kind, Span):
        return _none
    if dataclasses.is_dataclass(kind):
        return _fields_of(kind)
    for known, form in _KINDS:
        if issubclass(kind, known):
            return form
    raise NotCanonical(f"no text for a {kind.__module__}.{kind.__qualname__}")


def _none(value: object) -> object:
    return None


def _items(value: object) -> object:
    assert isinstance(value, (tuple, list))
    return (type(value).__name__, *[_plain(item) for item in value])


def _pairs(value: object) -> object:
    assert isinstance(value, Mapping)
    return ("map", *[(_plain(key), _plain(item)) for key, item in value.items()])


def _set(value: object) -> object:
    assert isinstance(value, frozenset)
    return ("set", *sorted(map(canonical, value)))


def _member(value: object) -> object:
    assert isinstance(value, Enum)
    return (type(value).__qualname__, value.name)


def _decimal(value: object) -> object:
    return ("Decimal", str(value))


_KINDS: Final[tuple[tuple[type, Callable[[object], object]], ...]] = (
    (tuple, _items),
    (list, _items),
    (Enum, _member),
    (Decimal, _decimal),
    (Mapping, _pairs),
    (frozenset, _set),
)


def _fields_of(kind: type) -> Callable[[object], object]:
    """The name of a dataclass and the values of all of its fields."""
    name = f"{kind.__module__}.{kind.__qualname__}"
    assert dataclasses.is_dataclass(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    if len(names) < 2:

        def few(value: object) -> object:
            return (name, *[_plain(getattr(value, each)) for each in names])

        return few
    values = attrgetter(*names)

    def many(value: object) -> object:
        plain, empty, forms = _PLAIN, _EMPTY, _FORMS
        return (
            name,
            *[
                (
                    each
                    if type(each) in plain
                    # Most of all that is not plain.
                    else (_NO_ITEMS if each is empty else forms[type(each)](each))
                )
                for each in values(value)
            ],
        )

    return many


# There is one empty tuple in an interpreter.
_EMPTY: Final[object] = ()
_NO_ITEMS: Final = ("tuple",)
