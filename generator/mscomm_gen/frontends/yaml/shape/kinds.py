"""The kinds of values: each can be read from a node, and describes itself for the schema."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as AnyMapping
from typing import Generic, NamedTuple, Protocol, TypeVar

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from ....diagnostics.codes import shape
from ....diagnostics.suggest import closest
from ....records import dataclass
from ..compose import PLAIN_TAGS
from ..faults import Faults
from ..scalars import Refused
from .pairs import is_blank, not_a_mapping, pairs, refuse_tag, wrong_type

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")
T_co = TypeVar("T_co", covariant=True)


class Kind(Protocol[T_co]):
    """A kind of value. `expects` completes "expected …"."""

    @property
    def expects(self) -> str: ...

    def accepts(self, node: Node) -> bool:
        """True if the node is of the right sort, whatever it holds."""
        ...

    def read(self, node: Node, faults: Faults, head: Node) -> T_co | None:
        """The value; None after a fault was told. `head` is the key that the value belongs to."""
        ...


@dataclass(frozen=True, slots=True)
class Text(Generic[T]):
    """A scalar in one of the language's notations. `pattern` and `words` are what a schema can say of it."""

    expects: str
    parse: Callable[[str], T]
    pattern: str | None = None

    def accepts(self, node: Node) -> bool:
        return isinstance(node, ScalarNode)

    def read(self, node: Node, faults: Faults, head: Node) -> T | None:
        if not isinstance(node, ScalarNode) or is_blank(node):
            wrong_type(node, self.expects, faults)
            return None
        if node.tag not in PLAIN_TAGS:
            refuse_tag(node, faults)
            return None
        try:
            return self.parse(node.value)
        except Refused as refused:
            faults.add(
                shape.BAD_VALUE,
                f"expected {self.expects}: {refused.reason}",
                node,
                refused.hint,
            )
            return None


@dataclass(frozen=True, slots=True)
class Words(Generic[T]):
    """A scalar that is one of a few words, each with what it stands for."""

    expects: str
    meanings: AnyMapping[str, T]

    def accepts(self, node: Node) -> bool:
        return isinstance(node, ScalarNode)

    def read(self, node: Node, faults: Faults, head: Node) -> T | None:
        if not isinstance(node, ScalarNode) or is_blank(node):
            wrong_type(node, self.expects, faults)
            return None
        if node.tag not in PLAIN_TAGS:
            refuse_tag(node, faults)
            return None
        if node.value in self.meanings:
            return self.meanings[node.value]
        near = closest(node.value, self.meanings)
        known = ", ".join(f"`{word}`" for word in self.meanings)
        write = "write" if len(self.meanings) == 1 else "write one of"
        hint = f"did you mean `{near}`?" if near else f"{write} {known}"
        faults.add(
            shape.BAD_VALUE,
            f"expected {self.expects}: `{node.value}` is none",
            node,
            hint,
        )
        return None


@dataclass(frozen=True, slots=True)
class Raw:
    """Any node, read later when more is known (a default, once its field's type is)."""

    expects: str

    def accepts(self, node: Node) -> bool:
        return True

    def read(self, node: Node, faults: Faults, head: Node) -> Node:
        return node


class Entry(NamedTuple, Generic[T]):
    """One named entry. `value` is None if it is at fault."""

    name: str
    key: Node
    node: Node
    value: T | None


@dataclass(frozen=True, slots=True)
class Entries(Generic[T]):
    """A mapping whose keys are names that the author chooses."""

    expects: str
    name: Callable[[str], str]
    value: Kind[T]

    def accepts(self, node: Node) -> bool:
        return isinstance(node, MappingNode) or is_blank(node)

    def read(self, node: Node, faults: Faults, head: Node) -> list[Entry[T]] | None:
        if is_blank(node):
            return []
        if not isinstance(node, MappingNode):
            not_a_mapping(node, self.expects, faults)
            return None
        if node.tag not in PLAIN_TAGS:
            refuse_tag(node, faults)
            return None
        found: list[Entry[T]] = []
        for name, key, value in pairs(node, faults):
            try:
                self.name(name)
            except Refused as refused:
                faults.add(shape.BAD_NAME, refused.reason, key, refused.hint)
            found.append(Entry(name, key, value, self.value.read(value, faults, key)))
        return found


class Item(NamedTuple, Generic[T]):
    """One item of a list."""

    value: T
    node: Node


@dataclass(frozen=True, slots=True)
class Items(Generic[T]):
    """A list."""

    expects: str
    value: Kind[T]

    def accepts(self, node: Node) -> bool:
        return isinstance(node, SequenceNode)

    def read(self, node: Node, faults: Faults, head: Node) -> list[Item[T]] | None:
        if not isinstance(node, SequenceNode):
            wrong_type(node, self.expects, faults)
            return None
        if node.tag not in PLAIN_TAGS:
            refuse_tag(node, faults)
            return None
        found: list[Item[T]] = []
        for part in node.value:
            value = self.value.read(part, faults, head)
            if value is not None:
                found.append(Item(value, part))
        return found


@dataclass(frozen=True, slots=True)
class Either(Generic[A, B]):
    """One of two kinds, told apart by the sort of node."""

    expects: str
    first: Kind[A]
    second: Kind[B]

    def accepts(self, node: Node) -> bool:
        return self.first.accepts(node) or self.second.accepts(node)

    def read(self, node: Node, faults: Faults, head: Node) -> A | B | None:
        if not is_blank(node):
            if self.first.accepts(node):
                return self.first.read(node, faults, head)
            if self.second.accepts(node):
                return self.second.read(node, faults, head)
        wrong_type(node, self.expects, faults)
        return None
