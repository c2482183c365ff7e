"""Where a contract path stands in the tree of nodes. Looked up only when there is something to tell."""

from __future__ import annotations

from bisect import bisect_left

from yaml import MappingNode, Node, ScalarNode

from ...diagnostics import Span
from .faults import Faults, span_of

_Pair = tuple[Node, Node]


class YamlSource:
    """The places of a YAML contract, and what is at fault in it."""

    def __init__(self, root: Node, faults: Faults) -> None:
        self._root = root
        self._path = faults.path
        self._entries: dict[int, dict[str, _Pair]] = {}
        self._faults: list[tuple[int, int]] = sorted(
            (found.span.line, found.span.column)
            for found in faults.found
            if found.span is not None
        )

    def span(self, *path: str) -> Span | None:
        """The value if it is text, else the key."""
        found = self._find(path)
        if found is None:
            return None
        key, value = found
        return span_of(value if isinstance(value, ScalarNode) else key, self._path)

    def whole(self, *path: str) -> bool:
        """True if no fault lies between a key and the end of its value."""
        if not self._faults:
            return True
        found = self._find(path)
        if found is None:
            return True
        first, last = span_of(found[0], self._path), span_of(found[1], self._path)
        at = bisect_left(self._faults, (first.line, first.column))
        return at == len(self._faults) or self._faults[at] > (
            last.end_line,
            last.end_column,
        )

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
        """The entries of a mapping; the first counts where a key stands twice."""
        if not isinstance(node, MappingNode):
            return {}
        found = self._entries.get(id(node))
        if found is None:
            found = self._entries[id(node)] = {}
            for key, value in node.value:
                if isinstance(key, ScalarNode):
                    found.setdefault(key.value, (key, value))
        return found
