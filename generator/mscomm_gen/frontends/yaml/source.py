"""Where a contract path stands in the tree of nodes. Looked up only when there is something to tell."""

from __future__ import annotations

from yaml import MappingNode, Node, ScalarNode

from ...diagnostics import Span
from .faults import Faults, span_of

_Place = tuple[int, int]


class YamlSource:
    """The places of a YAML contract, and what is at fault in it."""

    def __init__(self, root: Node, faults: Faults) -> None:
        self._root = root
        self._path = faults.path
        self._faults: list[_Place] = [
            (found.span.line, found.span.column)
            for found in faults.found
            if found.span is not None
        ]

    def span(self, *path: str) -> Span | None:
        """The value if it is text, else the key."""
        found = self._find(path)
        if found is None:
            return None
        key, value = found
        return span_of(value if isinstance(value, ScalarNode) else key, self._path)

    def whole(self, *path: str) -> bool:
        if not self._faults:
            return True
        found = self._find(path)
        if found is None:
            return True
        first, last = span_of(found[0], self._path), span_of(found[1], self._path)
        start, end = (first.line, first.column), (last.end_line, last.end_column)
        return not any(start <= place <= end for place in self._faults)

    def _find(self, path: tuple[str, ...]) -> tuple[Node, Node] | None:
        key, value = self._root, self._root
        for name in path:
            if not isinstance(value, MappingNode):
                return None
            fields = None
            for key_node, node in value.value:
                if key_node.value == name:
                    key, value = key_node, node
                    break
                if key_node.value == "fields":
                    fields = node
            else:
                # The long form of a record puts its fields one level deeper.
                pair = _entry(fields, name)
                if pair is None:
                    return None
                key, value = pair
        return key, value


def _entry(node: Node | None, name: str) -> tuple[Node, Node] | None:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value == name:
                return key, value
    return None
