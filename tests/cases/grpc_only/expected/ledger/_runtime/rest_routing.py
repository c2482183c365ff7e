# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From method and path to the operation that answers, by a tree of segments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from urllib.parse import unquote

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A match: who answers, and the path's variables, decoded."""

    endpoint: T
    variables: dict[str, str]


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """The path exists, but not for this method; `allowed` as the header wants it."""

    allowed: str


@dataclass(slots=True)
class _Node(Generic[T]):
    fixed: dict[str, _Node[T]] = field(default_factory=dict)
    # (text before, text after, what comes next), the most fixed text first.
    variable: list[tuple[str, str, _Node[T]]] = field(default_factory=list)
    # Method -> (names of the variables on the way here, who answers).
    endpoints: dict[str, tuple[tuple[str, ...], T]] = field(default_factory=dict)


class Router(Generic[T]):
    """Finds endpoints. Fixed text goes before variables, segment by segment."""

    def __init__(self, endpoints: Iterable[tuple[str, str, T]]) -> None:
        """Takes (method, path with `{variables}`, endpoint). Raises ValueError for two
        endpoints in one place.
        """
        self._root: _Node[T] = _Node()
        for method, path, endpoint in endpoints:
            self._add(method, path, endpoint)

    def find(self, method: str, path: str) -> Found[T] | NotAllowed | None:
        """Who answers for a percent-encoded path; None where the path is unknown.

        GET answers HEAD too. Raises UnicodeDecodeError where a variable is not UTF-8.
        """
        segments = path.split("/")
        allowed: set[str] = set()
        for node, values in _walk(self._root, segments, 0):
            named = node.endpoints.get(method)
            if named is None and method == "HEAD":
                named = node.endpoints.get("GET")
            if named is not None:
                names, endpoint = named
                decoded = [unquote(value, errors="strict") for value in values]
                return Found(endpoint, dict(zip(names, decoded, strict=True)))
            allowed.update(node.endpoints)
        if not allowed:
            return None
        allowed.add("OPTIONS")
        if "GET" in allowed:
            allowed.add("HEAD")
        return NotAllowed(", ".join(sorted(allowed)))

    def _add(self, method: str, path: str, endpoint: T) -> None:
        node = self._root
        names: list[str] = []
        for segment in path.split("/"):
            before, opened, rest = segment.partition("{")
            if not opened:
                node = node.fixed.setdefault(segment, _Node())
                continue
            name, _, after = rest.partition("}")
            names.append(name)
            node = _branch(node, before, after)
        if method in node.endpoints:
            raise ValueError(f"two operations answer {method} {path}")
        node.endpoints[method] = (tuple(names), endpoint)


def _branch(node: _Node[T], before: str, after: str) -> _Node[T]:
    for known_before, known_after, following in node.variable:
        if (known_before, known_after) == (before, after):
            return following
    made: _Node[T] = _Node()
    node.variable.append((before, after, made))
    node.variable.sort(key=lambda entry: -len(entry[0]) - len(entry[1]))
    return made


def _walk(
    node: _Node[T], segments: list[str], at: int
) -> Iterator[tuple[_Node[T], list[str]]]:
    """Every place that the path leads to, the most fixed first, with its variables."""
    if at == len(segments):
        if node.endpoints:
            yield node, []
        return
    segment = segments[at]
    # Decoded after the split only, so that an encoded `/` stays inside its segment.
    following = node.fixed.get(unquote(segment) if "%" in segment else segment)
    if following is not None:
        yield from _walk(following, segments, at + 1)
    for before, after, child in node.variable:
        least = len(before) + len(after) + 1
        if (
            len(segment) >= least
            and segment.startswith(before)
            and segment.endswith(after)
        ):
            value = segment[len(before) : len(segment) - len(after)]
            for found, values in _walk(child, segments, at + 1):
                yield found, [value, *values]
