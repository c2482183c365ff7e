"""The language in its keyed form, handed over by another frontend: as the tree of nodes that YAML gives."""

from __future__ import annotations

from typing import Final

from yaml import MappingNode, Mark, Node, ScalarNode, SequenceNode

from ...contract.options import OptionSpec
from ...diagnostics import ContractFault, Span
from ..base import Keyed, Listed, Lowered, Open, Text, Tree
from .compose import TEXT_TAG, compose
from .faults import Faults
from .include import Tree as Nodes
from .lower.contract import lower
from .shape.root import language
from .source import YamlSource
from .uncollected import no_collection

_LIST_TAG: Final = "tag:yaml.org,2002:seq"
_MAP_TAG: Final = "tag:yaml.org,2002:map"
# More than a line has columns: an index grows with the place, as it does in YAML.
_LINE: Final = 100_000


def lower_keyed(
    root: Keyed, files: list[str], *, options: tuple[OptionSpec, ...], opens: Open
) -> Lowered:
    """See `Lowers`."""
    faults = Faults(files[0])
    with no_collection():
        tree = Nodes(_node(root, faults), files)
        contract = lower(tree, language(options), faults, opens)
    return Lowered(contract, tuple(faults.found), YamlSource(tree, faults))


def _node(tree: Tree, faults: Faults) -> Node:
    start, end = _marks(tree.span)
    match tree:
        case Text(value, written=True):
            return _written(value, tree.span, faults)
        case Text(value):
            # Quoted, so that text which says nothing is no missing value.
            return ScalarNode(TEXT_TAG, value, start, end, style='"')
        case Listed(items):
            listed = [_node(item, faults) for item in items]
            return SequenceNode(_LIST_TAG, listed, start, end)
        case Keyed(entries):
            pairs = [
                (_node(key, faults), _node(value, faults)) for key, value in entries
            ]
            return MappingNode(_MAP_TAG, pairs, start, end)


def _written(value: str, span: Span, faults: Faults) -> Node:
    """A value in YAML's own notation; all of it stands where the text stands."""
    try:
        node = compose(value, span.path) if value.strip() else None
    except ContractFault as fault:
        for found in fault.diagnostics:
            faults.add(found.code, found.message, _text(value, span), found.hint)
        node = None
    return _text(value, span) if node is None else _placed(node, span)


def _text(value: str, span: Span) -> Node:
    return ScalarNode(TEXT_TAG, value, *_marks(span), style='"')


def _placed(node: Node, span: Span) -> Node:
    start, end = _marks(span)
    match node:
        case MappingNode(tag=tag, value=value):
            pairs = [(_placed(key, span), _placed(each, span)) for key, each in value]
            return MappingNode(tag, pairs, start, end)
        case SequenceNode(tag=tag, value=value):
            listed = [_placed(each, span) for each in value]
            return SequenceNode(tag, listed, start, end)
        case ScalarNode(tag=tag, value=value, style=style):
            return ScalarNode(tag, value, start, end, style=style)
        case _:
            raise AssertionError("a node of another kind")


def _marks(span: Span) -> tuple[Mark, Mark]:
    return (
        _mark(span.path, span.line, span.column),
        _mark(span.path, span.end_line, span.end_column),
    )


def _mark(path: str, line: int, column: int) -> Mark:
    return Mark(path, line * _LINE + column, line - 1, column - 1, None, 0)
