"""YAML text to a tree of nodes with positions. Every plain scalar stays text; the language gives it its type."""

from __future__ import annotations

import io
import re
from typing import Final

from yaml import CBaseLoader, MappingNode, MarkedYAMLError, Node, SequenceNode
from yaml.error import Mark, YAMLError

from ...diagnostics import Code, ContractFault, Diagnostic, Span
from ...diagnostics.codes import reading
from ...diagnostics.source_lines import BREAKS
from .faults import span_of

# A contract nests about ten deep. libyaml recurses on the C stack, which ends without a message.
DEEPEST: Final = 100
# What aliases may add to the nodes that are written.
EXPANSION: Final = 20_000
_UNCOUNTABLE: Final = 10**12

# A path with a variable, unquoted in YAML's flow form, where its braces are YAML's.
_FLOW_PATH: Final = re.compile(
    r"(?<=: )(?:GET|POST|PUT|PATCH|DELETE) +/[^\s,\"']*\{[^\s,\"']*\}[^\s,}\"']*"
)
# What git leaves where two branches changed the same lines.
_CONFLICT: Final = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)

TEXT_TAG: Final = "tag:yaml.org,2002:str"
_TAGS: Final = {
    "ScalarNode": TEXT_TAG,
    "SequenceNode": "tag:yaml.org,2002:seq",
    "MappingNode": "tag:yaml.org,2002:map",
}
PLAIN_TAGS: Final = frozenset(_TAGS.values())


class _TooDeep(Exception):
    """Raised out of the parser by the first node that lies too deep; carries its parent's mark."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark


class _Stream(io.BytesIO):
    """Text under the name that the parser then gives to every mark, so that a node knows its file."""

    def __init__(self, text: str, path: str) -> None:
        super().__init__(text.encode())
        self.name = path


class _Loader(CBaseLoader):
    """PyYAML's C loader without implicit types, which stops at `DEEPEST` levels."""

    def __init__(self, text: str, path: str) -> None:
        super().__init__(_Stream(text, path))
        self._depth = 0

    def descend_resolver(self, current_node: Node, current_index: object) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _TooDeep(current_node.start_mark)

    def ascend_resolver(self) -> None:
        self._depth -= 1

    def resolve(self, kind: type[Node], value: object, implicit: object) -> str:
        return _TAGS[kind.__name__]


def compose(text: str, path: str) -> Node:
    """The root node of the only document. Raises ContractFault with the reason and the place."""
    loader = _Loader(text, path)
    try:
        root = loader.get_node() if loader.check_node() else None
        if root is None:
            raise _fault(
                reading.EMPTY_FILE,
                "the file holds no contract, only blanks or comments",
                Span(path, 1, 1, 1, 1),
                "a contract begins with `mscomm: 1`",
            )
        second = loader.get_node() if loader.check_node() else None
        if second is not None:
            raise _fault(
                reading.SEVERAL_DOCUMENTS,
                "the file holds more than one YAML document",
                span_of(second),
                "keep one contract a file, and remove the line `---`",
            )
    except _TooDeep as deep:
        raise _fault(
            reading.TOO_DEEP,
            f"the YAML is nested more than {DEEPEST} levels deep",
            _span_at(deep.mark, path),
            "a contract needs about ten levels; look for a bracket that is never closed",
        ) from None
    except YAMLError as error:
        raise _broken(error, text, path) from None
    finally:
        loader.dispose()
    if "*" in text and "&" in text:
        _bound_aliases(root, path)
    return root


def _bound_aliases(root: Node, path: str) -> None:
    """Refuses aliases that go in a circle or blow the tree up. Linear in what is written."""
    sizes: dict[int, int] = {}
    depths: dict[int, int] = {}
    written = 0
    open_nodes: set[int] = set()
    stack: list[tuple[Node, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        key = id(node)
        if done:
            open_nodes.discard(key)
            size = 1 + sum(sizes[id(child)] for child in _children(node))
            sizes[key] = min(size, _UNCOUNTABLE)
            depths[key] = 1 + max(
                (depths[id(child)] for child in _children(node)), default=0
            )
            continue
        if key in sizes:
            continue
        if key in open_nodes:
            raise _fault(
                reading.ALIAS_EXPANSION,
                "an alias refers to a node that contains the alias",
                span_of(node),
                "write the value out where the alias stands",
            )
        written += 1
        open_nodes.add(key)
        stack.append((node, True))
        stack += [(child, False) for child in _children(node)]
    if depths[id(root)] > DEEPEST:
        raise _fault(
            reading.TOO_DEEP,
            f"with its aliases the YAML is nested more than {DEEPEST} levels deep",
            span_of(root),
            "write the values out; a contract needs about ten levels",
        )
    if sizes[id(root)] - written > EXPANSION:
        raise _fault(
            reading.ALIAS_EXPANSION,
            f"the aliases of this file expand to more than {EXPANSION:,} nodes",
            span_of(root),
            "name the repeated part (a type, a policy) and refer to it instead",
        )


def _children(node: Node) -> list[Node]:
    if isinstance(node, MappingNode):
        return [part for pair in node.value for part in pair]
    if isinstance(node, SequenceNode):
        return list(node.value)
    return []


def _broken(error: YAMLError, text: str, path: str) -> ContractFault:
    if not isinstance(error, MarkedYAMLError):
        return _fault(
            reading.BROKEN_YAML, str(error), Span(path, 1, 1, 1, 1), _hint("")
        )
    marks = _CONFLICT.search(text)
    if marks is not None:
        number = len(BREAKS.findall(text, 0, marks.start())) + 1
        return _fault(
            reading.BROKEN_YAML,
            "this is the mark of a merge that was not finished",
            Span(path, number, 1, number, len(marks[0]) + 1),
            "keep the lines that are meant, and take the marks out",
        )
    problem = error.problem or error.context or "this is not YAML"
    mark = error.problem_mark or error.context_mark
    lines = BREAKS.split(text)
    line = lines[mark.line] if mark is not None and mark.line < len(lines) else ""
    path_said = _FLOW_PATH.search(line)
    message = f"{error.context}: {problem}" if error.context else problem
    return _fault(
        reading.BROKEN_YAML,
        message,
        _span_at(mark, path),
        f'quote the path: "{path_said[0]}"' if path_said else _hint(problem),
    )


def _hint(problem: str) -> str:
    """The usual cause of each of libyaml's complaints."""
    if "cannot start any token" in problem:
        return "indent with spaces, not tabs, and quote text that begins with one of @ ` % | >"
    if "mapping values are not allowed" in problem:
        return "quote a text that contains `: `, and check the indentation of this line"
    if "expected ',' or" in problem:
        return "close the bracket on this line or the one above, and quote text with commas or brackets"
    if "undefined alias" in problem:
        return "quote a text that begins with `*`"
    if "duplicate anchor" in problem:
        return "give each anchor its own name"
    if "simple key" in problem or "expected ':'" in problem:
        return "a key is followed by `: `; quote a text that goes over several lines"
    if "expected <block end>" in problem:
        return "align this line with its siblings above"
    if "quoted scalar" in problem or "unexpected end of stream" in problem:
        return "close the quote; inside '…' a quote is written twice"
    return "check the indentation and the quotes around this place"


def _span_at(mark: Mark | None, path: str) -> Span:
    if mark is None:
        return Span(path, 1, 1, 1, 1)
    line, column = mark.line + 1, mark.column + 1
    return Span(path, line, column, line, column + 1)


def _fault(code: Code, message: str, span: Span, hint: str) -> ContractFault:
    return ContractFault([Diagnostic(code, message, span, hint)])
