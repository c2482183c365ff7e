"""Routes that meet: which templates match one path, and which of them goes first.

A server tries the segments of a path from left to right: a literal goes before `*`, and `*` before `**`. So a template
that is wider than another one never takes anything from it. Two that meet without one being wider share paths that
either could be meant by; the order above decides there, and a client that fills a variable may reach the other one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache
from typing import Generic, TypeVar

from ..records import dataclass
from .path_template import MANY, ONE

T = TypeVar("T")

Segments = tuple[str, ...]


@lru_cache(maxsize=4096)
def meet(one: Segments, other: Segments) -> bool:
    """Whether some path matches both. Each has at most one `**`."""
    if not one or not other:
        return all(each == MANY for each in (*one, *other))
    if one[0] == MANY:
        return meet(one[1:], other) or meet(one, other[1:])
    if other[0] == MANY:
        return meet(one, other[1:]) or meet(one[1:], other)
    if ONE not in (one[0], other[0]) and one[0] != other[0]:
        return False
    return meet(one[1:], other[1:])


@lru_cache(maxsize=4096)
def covers(wide: Segments, narrow: Segments) -> bool:
    """Whether every path that matches `narrow` matches `wide` too."""
    if not narrow:
        return all(each == MANY for each in wide)
    if not wide:
        return False
    if wide[0] == MANY:
        return covers(wide[1:], narrow) or covers(wide, narrow[1:])
    if narrow[0] == MANY or (wide[0] != ONE and wide[0] != narrow[0]):
        return False
    return covers(wide[1:], narrow[1:])


def cross(one: Segments, other: Segments) -> bool:
    """Whether they meet, and neither is the wider one."""
    return meet(one, other) and not covers(one, other) and not covers(other, one)


@dataclass(slots=True)
class _Node(Generic[T]):
    following: dict[str, _Node[T]] = field(default_factory=dict)
    here: list[tuple[Segments, T]] = field(default_factory=list)


class Routes(Generic[T]):
    """Templates that are looked up by what they might meet, without a look at every pair."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, segments: Segments, route: T) -> None:
        node = self._root
        for segment in segments:
            if segment == MANY:
                break
            node = node.following.setdefault(segment, _Node())
        node.here.append((segments, route))

    def crossing(self, segments: Segments) -> Iterator[T]:
        """The routes that a template crosses."""
        head = segments[: segments.index(MANY)] if MANY in segments else segments
        for known, route in self._near(self._root, head, MANY in segments):
            if cross(known, segments):
                yield route

    def _near(
        self, node: _Node[T], head: Segments, open_ended: bool
    ) -> Iterator[tuple[Segments, T]]:
        # What stands at a node on the way has `**` there, or is as long as the template is.
        yield from node.here
        if not head:
            if open_ended:
                for child in node.following.values():
                    yield from self._near(child, (), True)
            return
        if head[0] == ONE:
            children = list(node.following.values())
        else:
            each = (node.following.get(head[0]), node.following.get(ONE))
            children = [child for child in each if child is not None]
        for child in children:
            yield from self._near(child, head[1:], open_ended)
