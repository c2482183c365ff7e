"""`dataclass` as the standard library has it, for a tenth of what one costs there.

A frozen dataclass has six functions written and compiled while its module is imported: 0.8 ms, and a build imports two
hundred of them. Here only `__init__` is compiled, when the first instance is made; of the others there is one for all
classes. What such a class is and does stays the same: `fields`, `replace`, `match`, equality, hash, text, pickling.

Of the standard library's arguments those that are used here are taken.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection
from operator import attrgetter, ge, gt, le, lt
from typing import TYPE_CHECKING, Any, Final, TypeVar

__all__ = ["dataclass"]

T = TypeVar("T")

_Key = Callable[[object], object]
# What compares two keys: those of a class that can be ordered can.
_Compare = Callable[[Any, Any], object]
_NOT_SAID: Final = object()
_ORDER: Final[dict[str, _Compare]] = {
    "__lt__": lt,
    "__le__": le,
    "__gt__": gt,
    "__ge__": ge,
}


def _decorator(
    *,
    frozen: bool = False,
    slots: bool = False,
    eq: bool = True,
    order: bool = False,
) -> Callable[[type[T]], type[T]]:
    """The decorator `@dataclass(…)`. What a class defines by itself is left as it is."""

    def decorated(cls: type[T]) -> type[T]:
        if cls.__doc__ is None:
            # Else the signature is looked up for one.
            cls.__doc__ = cls.__qualname__
        bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
        _complete(bare, frozen, slots, eq, order)
        return bare

    return decorated


def _complete(cls: type, frozen: bool, slots: bool, eq: bool, order: bool) -> None:
    """Gives a class what the standard library was told to leave out."""
    fields = dataclasses.fields(cls)
    names = [field.name for field in fields]
    own = dict(vars(cls))
    given: dict[str, object] = {
        "__init__": _first_init(cls, frozen),
        "__repr__": _repr([field.name for field in fields if field.repr]),
    }
    if eq:
        key = _key([field.name for field in fields if field.compare])
        given["__eq__"] = _eq(key)
        if own.get("__hash__") is None:
            # Where `__eq__` stands in a class, the interpreter has put that None there.
            own.pop("__hash__", None)
        given["__hash__"] = _hash(key) if frozen else None
        if order:
            given |= {name: _ordered(key, compare) for name, compare in _ORDER.items()}
    if frozen:
        given["__setattr__"], given["__delattr__"] = _guards(cls, frozenset(names))
    if frozen and slots:
        given["__getstate__"], given["__setstate__"] = _pickling(names)
    for name, function in given.items():
        if name not in own:
            _put(cls, name, function)


def _put(cls: type, name: str, function: object) -> None:
    setattr(cls, name, function)


def _first_init(cls: type, frozen: bool) -> Callable[..., None]:
    """An `__init__` that makes way for the compiled one."""

    def __init__(self: object, *values: object, **named: object) -> None:
        made = _compiled_init(cls, frozen)
        _put(cls, "__init__", made)
        made(self, *values, **named)

    return __init__


def _compiled_init(cls: type, frozen: bool) -> Callable[..., None]:
    """`__init__` as it would be written by hand."""
    known: dict[str, object] = {"_set": object.__setattr__, "_not_said": _NOT_SAID}
    parameters, lines = ["self"], []
    for field in dataclasses.fields(cls):
        if not field.init or field.kw_only:
            raise TypeError(f"{cls.__qualname__}.{field.name}: only plain fields here")
        name = value = field.name
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            parameters.append(f"{name}=_default_{name}")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = field.default_factory
            parameters.append(f"{name}=_not_said")
            value = f"_make_{name}() if {name} is _not_said else {name}"
        else:
            parameters.append(name)
        lines.append(
            f"_set(self, {name!r}, {value})" if frozen else f"self.{name} = {value}"
        )
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n    ".join(lines) or "pass"
    found: dict[str, Callable[..., None]] = {}
    exec(f"def __init__({', '.join(parameters)}):\n    {body}\n", known, found)
    made = found["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _key(names: Collection[str]) -> _Key:
    """What two instances are compared by."""
    return attrgetter(*names) if names else lambda self: ()


def _eq(key: _Key) -> Callable[[object, object], object]:
    def __eq__(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return key(self) == key(other)

    return __eq__


def _ordered(key: _Key, compare: _Compare) -> Callable[[object, object], object]:
    def compared(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return compare(key(self), key(other))

    return compared


def _hash(key: _Key) -> Callable[[object], int]:
    def __hash__(self: object) -> int:
        return hash(key(self))

    return __hash__


def _repr(names: Collection[str]) -> Callable[[object], str]:
    def __repr__(self: object) -> str:
        told = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        return f"{self.__class__.__qualname__}({told})"

    return __repr__


def _guards(cls: type, names: Collection[str]) -> tuple[object, object]:
    """What refuses to change an instance; a plain subclass may have more attributes, and change these."""

    def __setattr__(self: object, name: str, value: object) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self: object, name: str) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    return __setattr__, __delattr__


def _pickling(names: Collection[str]) -> tuple[object, object]:
    """What takes an instance apart and puts it together again past its guards."""

    def __getstate__(self: object) -> list[object]:
        return [getattr(self, name) for name in names]

    def __setstate__(self: object, state: list[object]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return __getstate__, __setstate__


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, **said):
        decorated = _decorator(**said)
        return decorated if cls is None else decorated(cls)
