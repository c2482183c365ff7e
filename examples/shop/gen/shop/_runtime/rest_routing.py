# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From method and path to the operation that answers, by a tree of segments.

Fixed text goes before `*`, and `*` before `**`, segment by segment from the left; where the
path ends in a colon and a verb that some route has, routes with that verb go first. A path
visits each node of the tree once at most, so the work does not grow with what is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from urllib.parse import unquote

from .rest_template import MANY, ONE, Template, Variable, fits, read_template

T = TypeVar("T")

# Stays as it is in a value of several segments, where `/` means something else.
_SLASH = re.compile(r"(%2[Ff])")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A match: who answers, and the path's variables, decoded."""

    endpoint: T
    variables: dict[str, str]


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """The path exists, but not for this method; `allowed` as the header wants it."""

    allowed: str


@dataclass(frozen=True, slots=True)
class _Leaf(Generic[T]):
    """Who answers, and how to read the variables of the path."""

    variables: tuple[_Slot, ...]
    endpoint: T


@dataclass(slots=True)
class _Node(Generic[T]):
    """What follows a beginning of paths. Who answers is kept by method."""

    fixed: dict[str, _Node[T]] = field(default_factory=dict)
    one: _Node[T] | None = None
    # By what follows `**`, the most text first.
    many: list[tuple[tuple[str, ...], dict[str, _Leaf[T]]]] = field(
        default_factory=list
    )
    here: dict[str, _Leaf[T]] = field(default_factory=dict)


class Router(Generic[T]):
    """Finds endpoints."""

    def __init__(self, endpoints: Iterable[tuple[str, str, T]]) -> None:
        """Takes (method, path with `{variables}`, endpoint). The method `*` is any.
        Raises ValueError for two endpoints in one place.
        """
        # By verb; the empty one is none.
        self._roots: dict[str, _Node[T]] = {"": _Node()}
        for method, path, endpoint in endpoints:
            self._add(method, path, endpoint)

    def find(self, method: str, path: str) -> Found[T] | NotAllowed | None:
        """Who answers for a percent-encoded path; None where the path is unknown.

        GET answers HEAD too. Raises UnicodeDecodeError where a variable is not UTF-8.
        """
        allowed: set[str] = set()
        for methods, segments in self._places(path):
            leaf = methods.get(method)
            if leaf is None and method == "HEAD":
                leaf = methods.get("GET")
            if leaf is None:
                leaf = methods.get("*")
            if leaf is not None:
                found = {slot.name: slot.value(segments) for slot in leaf.variables}
                return Found(leaf.endpoint, found)
            allowed.update(methods)
        if not allowed:
            return None
        allowed.add("OPTIONS")
        if "GET" in allowed:
            allowed.add("HEAD")
        return NotAllowed(", ".join(sorted(allowed)))

    def _places(self, path: str) -> Iterator[tuple[dict[str, _Leaf[T]], list[str]]]:
        """Every place that the path leads to, the most fixed first, with its segments."""
        if not path.startswith("/"):
            return
        head, colon, verb = path.rpartition(":")
        if colon and "/" not in verb:
            root = self._roots.get(unquote(verb)) if verb else None
            if root is not None:
                yield from _matches(root, head)
        yield from _matches(self._roots[""], path)

    def _add(self, method: str, path: str, endpoint: T) -> None:
        template = read_template(path)
        node = self._roots.setdefault(unquote(template.verb), _Node())
        segments = tuple(unquote(each) for each in template.segments)
        for at, segment in enumerate(segments):
            if segment == MANY:
                methods = _after(node, segments[at + 1 :])
                break
            if segment == ONE:
                node.one = node.one or _Node()
                node = node.one
            else:
                node = node.fixed.setdefault(segment, _Node())
        else:
            methods = node.here
        if method in methods:
            raise ValueError(f"two operations answer {method} {path}")
        methods[method] = _Leaf(tuple(_slots(template)), endpoint)


class _Slot:
    """A variable of a path: which segments are its value."""

    __slots__ = ("_begin", "_end", "_multi", "name")

    def __init__(self, variable: Variable, begin: int, end: int | None) -> None:
        self.name = variable.name
        self._multi = variable.multi
        self._begin = begin
        self._end = end

    def value(self, segments: list[str]) -> str:
        """The value, decoded; in one of several segments `%2F` stays as it is."""
        raw = "/".join(segments[self._begin : self._end])
        if "%" not in raw:
            return raw
        if not self._multi:
            return unquote(raw, errors="strict")
        return "".join(
            part if _SLASH.fullmatch(part) else unquote(part, errors="strict")
            for part in _SLASH.split(raw)
        )


def _slots(template: Template) -> Iterator[_Slot]:
    """The variables: those after `**` count their segments from the end."""
    total = len(template.segments)
    at = 0
    behind = False
    for part in template.parts:
        if isinstance(part, str):
            behind = behind or part == MANY
            at += 1
            continue
        end = at + len(part.segments)
        open_ended = behind or MANY in part.segments
        yield _Slot(
            part,
            at - total if behind else at,
            (end - total or None) if open_ended else end,
        )
        behind = open_ended
        at = end


def _after(node: _Node[T], tail: tuple[str, ...]) -> dict[str, _Leaf[T]]:
    """Who answers where this follows `**`."""
    for known, methods in node.many:
        if known == tail:
            return methods
    made: dict[str, _Leaf[T]] = {}
    node.many.append((tail, made))
    node.many.sort(key=lambda entry: _fixed_first(entry[0]), reverse=True)
    return made


def _fixed_first(tail: tuple[str, ...]) -> tuple[int, tuple[bool, ...]]:
    return len(tail), tuple(segment != ONE for segment in tail)


def _matches(
    root: _Node[T], path: str
) -> Iterator[tuple[dict[str, _Leaf[T]], list[str]]]:
    segments = path[1:].split("/")
    # Decoded after the split only, so that an encoded `/` stays inside its segment.
    plain = [unquote(each) for each in segments] if "%" in path else segments
    for methods in _walk(root, plain, 0):
        yield methods, segments


def _walk(
    node: _Node[T], segments: list[str], at: int
) -> Iterator[dict[str, _Leaf[T]]]:
    """Every place that the path leads to from here, the most fixed first."""
    if at == len(segments):
        if node.here:
            yield node.here
    else:
        segment = segments[at]
        following = node.fixed.get(segment)
        if following is not None:
            yield from _walk(following, segments, at + 1)
        if node.one is not None and segment:
            yield from _walk(node.one, segments, at + 1)
    rest = len(segments) - at
    for tail, methods in node.many:
        if rest >= len(tail) and fits(tail, segments[len(segments) - len(tail) :]):
            yield methods
