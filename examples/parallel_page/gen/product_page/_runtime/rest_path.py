# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From values to the path and the query of a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from .rest_nested import dig
from .rest_route import RestRoute, encoded, text_of
from .rest_template import MANY, ONE, Variable, fits, read_template

if TYPE_CHECKING:
    from pydantic import JsonValue

# (the names that lead to a field, its label in the query)
_Labelled = tuple[tuple[str, ...], str]


class PathWriter:
    """Fills the variables of a path, and its query; made once for a route."""

    __slots__ = ("_deep", "_deep_lists", "_end", "_lists", "_pieces", "_query")

    def __init__(self, route: RestRoute) -> None:
        template = read_template(route.path)
        self._pieces: list[tuple[str, _Slot]] = []
        text = ""
        for part in template.parts:
            if isinstance(part, Variable):
                whole = part is not template.parts[-1] or not template.verb
                slot = _Slot(part, route.keys(part.name), whole)
                self._pieces.append((f"{text}/", slot))
                text = ""
            elif part == ONE:
                # The server takes anything here, and no field says what.
                self._pieces.append((f"{text}/", _Slot(Variable(ONE, ()), (), True)))
                text = ""
            elif part != MANY:
                text += f"/{part}"
        self._end = text + (f":{template.verb}" if template.verb else "")
        self._query: list[tuple[str, str]] = []
        self._lists: list[tuple[str, str]] = []
        self._deep: list[_Labelled] = []
        self._deep_lists: list[_Labelled] = []
        for names, flat, deep in (
            (route.query, self._query, self._deep),
            (route.lists, self._lists, self._deep_lists),
        ):
            for name in names:
                keys, label = route.keys(name), f"{encoded(name)}="
                if len(keys) == 1:
                    flat.append((name, label))
                else:
                    deep.append((keys, label))

    def path(self, values: Mapping[str, JsonValue]) -> str:
        """The path, percent-encoded.

        Raises ValueError for what this path cannot carry: nothing, what is not like
        the template, and the segments `.` and `..`, which proxies resolve even when they
        are encoded.
        """
        out: list[str] = []
        for before, slot in self._pieces:
            out += (before, slot.text(values))
        out.append(self._end)
        return "".join(out) or "/"

    def query(self, values: Mapping[str, JsonValue]) -> str:
        """The query, without `?`; fields that are absent or null are left out."""
        pairs: list[str] = []
        for name, label in self._query:
            value = values.get(name)
            if value is not None:
                pairs.append(label + encoded(text_of(value)))
        for name, label in self._lists:
            items = values.get(name)
            if isinstance(items, list):
                pairs += [label + encoded(text_of(item)) for item in items]
        for keys, label in self._deep:
            value = dig(values, keys)
            if value is not None:
                pairs.append(label + encoded(text_of(value)))
        for keys, label in self._deep_lists:
            items = dig(values, keys)
            if isinstance(items, list):
                pairs += [label + encoded(text_of(item)) for item in items]
        return "&".join(pairs)


class _Slot:
    """One variable of a path."""

    __slots__ = ("_keys", "_like", "_name", "_pattern", "_whole")

    def __init__(self, variable: Variable, keys: tuple[str, ...], whole: bool) -> None:
        self._name = variable.name
        self._keys = keys
        self._whole = whole
        self._like = "/".join(variable.segments)
        self._pattern: tuple[str, ...] = ()
        if variable.segments != (ONE,):
            self._pattern = tuple(
                each if each in (ONE, MANY) else unquote(each)
                for each in variable.segments
            )

    def text(self, values: Mapping[str, JsonValue]) -> str:
        """The value, percent-encoded. Raises ValueError."""
        name, keys = self._name, self._keys
        if not keys:
            raise ValueError("no field fills a `*` of this path")
        value = values.get(name) if len(keys) == 1 else dig(values, keys)
        text = "" if value is None else text_of(value)
        pattern = self._pattern
        if pattern:
            return self._segments(name, text, pattern)
        if not text:
            raise ValueError(f"{name} is empty, and a path needs it")
        if self._whole and text in (".", ".."):
            raise ValueError(f"{name} is {text!r}, which means another path")
        return encoded(text)

    def _segments(self, name: str, text: str, pattern: tuple[str, ...]) -> str:
        segments = text.split("/")
        if not fits(pattern, segments):
            raise ValueError(f"{name} is not like {self._like}, as a path needs it")
        if "." in segments or ".." in segments:
            raise ValueError(f"{name} has a segment that means another path")
        return quote(text, safe="/")
