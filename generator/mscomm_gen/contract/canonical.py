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
        if isinstance(value, tuple):
            parts = " ".join([self.of(item) for item in value])
            return _hash(f"tuple {parts}")
        if not dataclasses.is_dataclass(value):
            return _hash(canonical(value))
        kept = self._kept.get(id(value))
        if kept is None:
            kept = self._kept[id(value)] = (value, _hash(canonical(value)))
        return kept[1]


def _hash(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _plain(value: object) -> object:
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        assert isinstance(value, (tuple, list))
        return (kind.__name__, *[_plain(item) for item in value])
    if isinstance(value, Span):
        return None
    if isinstance(value, Enum):
        return (_name(kind), value.name)
    if isinstance(value, Decimal):
        return ("Decimal", str(value))
    if isinstance(value, Mapping):
        return (
            "map",
            *[(_plain(key), _plain(item)) for key, item in value.items()],
        )
    if isinstance(value, frozenset):
        return ("set", *sorted(map(canonical, value)))
    if dataclasses.is_dataclass(value):
        return (_name(kind), *[_plain(item) for item in _values(kind)(value)])
    raise NotCanonical(f"{value!r} is a {_name(kind)}")


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _values(kind: type) -> Callable[[object], tuple[object, ...]]:
    """What gives the values of all fields of a dataclass."""
    found = _GETTERS.get(kind)
    if found is None:
        found = _GETTERS[kind] = _getter(kind)
    return found


_GETTERS: Final[dict[type, Callable[[object], tuple[object, ...]]]] = {}


def _getter(kind: type) -> Callable[[object], tuple[object, ...]]:
    assert dataclasses.is_dataclass(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)

    def few(value: object) -> tuple[object, ...]:
        return tuple(getattr(value, name) for name in names)

    return few
