"""Watches what is looked at, so that what was made of it can be kept for as long as it would be made again.

Who renders a part of the output gets objects that look like the contract, and note every question that they
are asked: the value of an attribute, an entry of a mapping, the order of some of its keys. Whoever asks the same
questions in a later build and gets the same answers would render the same text. Nothing has to be declared, and
an attribute that is new is watched like the others: what is asked for as a whole counts as a whole.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final, TypeVar, overload

from .canonical import Digests, canonical, text_digest

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D")
T = TypeVar("T")

Questions = dict[tuple[str, str], dict[str, None]]
"""Of what (`contract.services`) and which kind of question; and the keys that were asked for, in that way."""

_WHOLE: Final = "whole"
_KEYS: Final = "keys"
_ITEM: Final = "item"
_ORDER: Final = "order"
_NOTHING: Final = "nothing"
_ABSENT: Final = object()


class Answers:
    """What the questions are about: objects whose attributes are asked for, and mappings made on demand."""

    def __init__(
        self,
        objects: Mapping[str, object],
        mappings: Mapping[str, Callable[[], object]],
    ) -> None:
        self._objects = objects
        self._mappings = mappings
        self._made: dict[str, object] = {}
        self._digests = Digests()
        self._known: dict[tuple[str, str], dict[str, str]] = {}
        self._texts: dict[str, dict[str, object]] = {}
        self._places: dict[str, dict[object, int]] = {}

    def value(self, of: str) -> object:
        """What is asked about: `contract.services`, or a mapping by its name. KeyError for what there is not."""
        if of not in self._made:
            if of in self._mappings:
                self._made[of] = self._mappings[of]()
            else:
                name, _, attribute = of.partition(".")
                if attribute not in attributes(type(self._objects[name])):
                    raise KeyError(of)
                self._made[of] = getattr(self._objects[name], attribute)
        return self._made[of]

    def ordered(self, of: str, keys: Iterable[object]) -> list[object]:
        """Those of the keys that a mapping has, in its order: sought by place, as there are many such questions."""
        if of not in self._places:
            value = self.value(of)
            assert isinstance(value, Mapping)
            self._places[of] = {each: place for place, each in enumerate(value)}
        places = self._places[of]
        return sorted(places.keys() & set(keys), key=places.__getitem__)

    def digest(self, asked: Questions) -> str:
        """A hash of questions with their answers."""
        parts: list[str] = []
        for (of, kind), keys in asked.items():
            known = self._known.setdefault((of, kind), {})
            new = [key for key in keys if key not in known]
            if new:
                known.update(self._learnt(of, kind, new))
            parts.append(f"\n{of}\0{kind}")
            parts += map(known.__getitem__, keys)
        return text_digest("\n".join(parts))

    def _learnt(
        self, of: str, kind: str, keys: Iterable[str]
    ) -> Iterator[tuple[str, str]]:
        """Keys, each with itself and a hash of its answer; the same text for all that cannot be answered, which no
        question of ours is.
        """
        try:
            value = self.value(of)
        except KeyError:
            yield from ((key, f"{key}\0") for key in keys)
            return
        if kind == _ITEM and isinstance(value, Mapping):
            yield from self._entries(of, value, keys)
            return
        for key in keys:
            yield key, f"{key}\0{self._said(value, of, kind, key)}"

    def _entries(
        self, of: str, value: Mapping[object, object], keys: Iterable[str]
    ) -> Iterator[tuple[str, str]]:
        """See `_learnt`. There are tens of thousands of these."""
        digest = self._digests.of
        for key in keys:
            known, name = (
                (value, key[1:])
                if key.startswith("=")
                else (self._by_text(of, value), key)
            )
            item = known.get(name, _ABSENT)
            answer = _NOTHING if item is _ABSENT else digest(item)
            yield key, f"{key}\0{answer}"

    def _by_text(self, of: str, value: Mapping[object, object]) -> Mapping[str, object]:
        """What a mapping holds, by the texts of its keys."""
        if of not in self._texts:
            self._texts[of] = {key_text(each): item for each, item in value.items()}
        return self._texts[of]

    def _said(self, value: object, of: str, kind: str, key: str) -> str:
        """A hash of the answer to a question about a value, empty where it cannot be answered."""
        if kind == _WHOLE:
            return self._digests.of(value)
        if not isinstance(value, Mapping):
            return ""
        if kind == _KEYS:
            return self._digests.of(tuple(value))
        if kind != _ORDER:
            return ""
        try:
            names = json.loads(key)
        except ValueError:
            return ""
        return self._digests.of(tuple(self.ordered(of, names)))


def key_text(key: object) -> str:
    """A key of a mapping as text; no two keys share one."""
    return f"={key}" if type(key) is str else canonical(key)


class Watch:
    """The questions that were asked, in their order."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self.asked: Questions = {}

    def look(self, of: str) -> object:
        """Something to look at: a mapping that notes what of it is asked for; anything else counts as a whole."""
        value = self._answers.value(of)
        if isinstance(value, Mapping):
            return Looked(of, value, self)
        self.asked[of, _WHOLE] = {"": None}
        return value


class Looked(Mapping[K, V]):
    """A mapping that notes what it is asked."""

    def __init__(self, of: str, raw: Mapping[K, V], watch: Watch) -> None:
        self._of = of
        self._raw = raw
        self._asked = watch.asked
        self._seen: set[K] = set()

    def _note(self, key: K) -> None:
        if key not in self._seen:
            self._seen.add(key)
            self._ask(_ITEM, key_text(key))

    def _ask(self, kind: str, key: str = "") -> None:
        self._asked.setdefault((self._of, kind), {})[key] = None

    def __getitem__(self, key: K) -> V:
        self._note(key)
        return self._raw[key]

    @overload
    def get(self, key: K, /) -> V | None: ...
    @overload
    def get(self, key: K, default: V | D, /) -> V | D: ...
    def get(self, key: K, default: V | D | None = None, /) -> V | D | None:
        self._note(key)
        return self._raw.get(key, default)

    def __contains__(self, key: object) -> bool:
        found = key in self._raw
        self._ask(_ITEM, key_text(key))
        return found

    def __iter__(self) -> Iterator[K]:
        self._ask(_KEYS)
        return iter(self._raw)

    def __len__(self) -> int:
        self._ask(_KEYS)
        return len(self._raw)

    def ordered(self, keys: Collection[K]) -> list[K]:
        """Those of the keys that there are, in the order of the mapping."""
        names = sorted(str(key) for key in keys)
        self._ask(_ORDER, json.dumps(names))
        return _ordered(self._raw, keys)


def in_order(known: Mapping[str, V], keys: Collection[str]) -> list[str]:
    """Those of the keys that a mapping has, in its order; nothing else is learnt of it."""
    if isinstance(known, Looked):
        return known.ordered(keys)
    return _ordered(known, keys)


def _ordered(known: Mapping[K, V], keys: Iterable[K]) -> list[K]:
    wanted = set(keys)
    return [key for key in known if key in wanted]


def watched(original: T, name: str, watch: Watch, **given: object) -> T:
    """An object like `original`, a dataclass's, which tells `watch` what it is asked.

    Its methods and properties work on it as on any other, so what they look at is told too; `given` are the
    attributes that are answered otherwise.
    """
    made: T = object.__new__(_watched_class(type(original)))
    vars(made).update(given, _watch=watch, _watch_name=name)
    return made


def attributes(kind: type) -> frozenset[str]:
    """What an object of a dataclass holds, and what is computed of that once."""
    found = _ATTRIBUTES.get(kind)
    if found is None:
        found = _ATTRIBUTES[kind] = _attributes(kind)
    return found


_ATTRIBUTES: Final[dict[type, frozenset[str]]] = {}
_WATCHED: Final[dict[type, type]] = {}


def _attributes(kind: type) -> frozenset[str]:
    assert dataclasses.is_dataclass(kind)
    computed = {
        name
        for base in kind.__mro__
        for name, value in vars(base).items()
        if isinstance(value, cached_property)
    }
    return frozenset({field.name for field in dataclasses.fields(kind)} | computed)


def _watched_class(kind: type[T]) -> type[T]:
    if kind not in _WATCHED:
        # What an instance has in its dictionary comes before these, so each is asked once.
        _WATCHED[kind] = type(
            f"Watched{kind.__name__}",
            (kind,),
            {name: _Told(name, kind) for name in attributes(kind)},
        )
    return _WATCHED[kind]


class _Told:
    """An attribute that is told to the watch when it is first looked at."""

    def __init__(self, name: str, kind: type) -> None:
        self._name = name
        self._kind = kind

    def __get__(self, instance: object, owner: type | None = None) -> object:
        if instance is None:
            return self
        own = vars(instance)
        watch = own.get("_watch")
        if isinstance(watch, Watch):
            value = watch.look(f"{own['_watch_name']}.{self._name}")
        else:
            # A copy, made with other values: what it was made of was told when it was read.
            computed = getattr(self._kind, self._name)
            assert isinstance(computed, cached_property)
            value = computed.func(instance)
        own[self._name] = value
        return value
