"""Where a contract path stands in the tree of nodes. Looked up only when there is something to tell."""

from __future__ import annotations

from bisect import bisect_left

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from ...diagnostics import Span
from .faults import Faults, span_of
from .include import Tree

_Pair = tuple[Node, Node]


class YamlSource:
    """The places of a YAML contract, and what is at fault in it."""

    def __init__(self, tree: Tree, faults: Faults) -> None:
        self._root = tree.root
        self._parts = tree.parts
        self._incomplete = bool(tree.unread)
        self._entries: dict[int, dict[str, _Pair]] = {}
        self._faults: dict[str, list[tuple[int, int]]] = {}
        for found in faults.found:
            if found.span is not None:
                here = self._faults.setdefault(found.span.path, [])
                here.append((found.span.line, found.span.column))
        for places in self._faults.values():
            places.sort()

    def span(self, *path: str) -> Span | None:
        """The value if it is text, else the key."""
        found = self._find(path)
        if found is None:
            return None
        key, value = found
        return span_of(value if isinstance(value, ScalarNode) else key)

    def whole(self, *path: str) -> bool:
        """True if no fault lies between a key and the end of its value, in any file, and no file is missing."""
        if self._incomplete:
            return False
        if not self._faults:
            return True
        found = self._find(path)
        if found is None:
            return True
        return not any(
            self._faulty(*part) for part in self._parts.get(id(found[1]), [found])
        )

    def _faulty(self, key: Node, value: Node) -> bool:
        first, last = span_of(key), span_of(value)
        places = self._faults.get(first.path, [])
        at = bisect_left(places, (first.line, first.column))
        return at < len(places) and places[at] <= (last.end_line, last.end_column)

    def _find(self, path: tuple[str, ...]) -> _Pair | None:
        key, value = self._root, self._root
        for name in path:
            entries = self._of(value)
            # The long form of a record puts its fields one level deeper.
            deeper = self._of(entries["fields"][1]) if "fields" in entries else {}
            found = entries.get(name) or deeper.get(name)
            if found is None:
                return None
            key, value = found
        return key, value

    def _of(self, node: Node) -> dict[str, _Pair]:
        """The entries of a mapping, and the items of a list by number; the first counts where a key stands twice."""
        if isinstance(node, SequenceNode):
            return {str(at): (item, item) for at, item in enumerate(node.value)}
        if not isinstance(node, MappingNode):
            return {}
        found = self._entries.get(id(node))
        if found is None:
            found = self._entries[id(node)] = {}
            for key, value in node.value:
                if isinstance(key, ScalarNode):
                    found.setdefault(key.value, (key, value))
        return found
