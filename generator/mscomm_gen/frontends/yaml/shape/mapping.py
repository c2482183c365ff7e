"""Mappings with keys of the language: unknown, missing and misplaced keys are told here."""

from __future__ import annotations

from typing import Generic, TypeVar

from yaml import MappingNode, Node, ScalarNode

from ....diagnostics.codes import shape
from ....diagnostics.suggest import closest
from ....records import dataclass
from ..compose import PLAIN_TAGS
from ..faults import Faults
from .kinds import Kind
from .pairs import is_blank, not_a_mapping, pairs, refuse_tag

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Key(Generic[T_co]):
    """A key of the language: its value's kind, what it is for, and what holds where it is not written.

    `elsewhere` says where a key belongs that people write here.
    """

    name: str
    kind: Kind[T_co]
    description: str
    required: bool = False
    default: str | None = None
    elsewhere: str | None = None


class Row:
    """A mapping that was read: its values by key, each read when it is asked for."""

    __slots__ = ("_faults", "_values", "head", "node")

    def __init__(
        self,
        node: Node,
        head: Node,
        values: dict[str, tuple[Node, Node]],
        faults: Faults,
    ) -> None:
        self.node = node
        self.head = head
        self._values = values
        self._faults = faults

    def get(self, key: Key[T]) -> T | None:
        """The value of a key; None where it is not written or at fault. Ask once: faults are told each time."""
        pair = self._values.get(key.name)
        if pair is None:
            return None
        return key.kind.read(pair[1], self._faults, pair[0])

    def __contains__(self, key: Key[object]) -> bool:
        return key.name in self._values

    def at(self, key: Key[object]) -> Node:
        """The node of a key's value; the mapping's head where it is not written."""
        pair = self._values.get(key.name)
        return self.head if pair is None else pair[1]

    def key_at(self, key: Key[object]) -> Node:
        """The node of the key itself."""
        pair = self._values.get(key.name)
        return self.head if pair is None else pair[0]


class Mapping:
    """A mapping whose keys the language knows. `expects` completes "expected …".

    `foreign` is the hint for one that holds none of its keys, which then is one fault and not one a key.
    """

    def __init__(
        self, expects: str, *keys: Key[object], foreign: str | None = None
    ) -> None:
        self.expects = expects
        self.keys = keys
        self.by_name = {key.name: key for key in keys}
        self._known = [key.name for key in keys if key.elsewhere is None]
        self._foreign = foreign
        self._required = tuple(key.name for key in keys if key.required)

    def accepts(self, node: Node) -> bool:
        return isinstance(node, MappingNode) or is_blank(node)

    def read(self, node: Node, faults: Faults, head: Node) -> Row | None:
        values: dict[str, tuple[Node, Node]] = {}
        if isinstance(node, MappingNode):
            if node.tag not in PLAIN_TAGS:
                refuse_tag(node, faults)
                return None
            by_name = self.by_name
            if self._foreign is not None and node.value and self._strange(node):
                faults.add(
                    shape.WRONG_TYPE,
                    f"expected {self.expects}, found other keys",
                    node,
                    self._foreign,
                )
                return None
            for name, key_node, value in pairs(node, faults):
                key = by_name.get(name)
                if key is None:
                    self._refuse(name, key_node, value, faults)
                elif key.elsewhere is not None:
                    faults.add(
                        shape.UNKNOWN_KEY,
                        f"`{name}` does not stand in {self.expects}",
                        key_node,
                        key.elsewhere,
                    )
                else:
                    values[name] = (key_node, value)
        elif not is_blank(node):
            not_a_mapping(node, self.expects, faults)
            return None
        for name in self._required:
            if name not in values:
                faults.add(
                    shape.MISSING_KEY,
                    f"`{name}` is missing: {self.by_name[name].description[:1].lower()}"
                    f"{self.by_name[name].description[1:]}",
                    head,
                    f"add `{name}:` to {self.expects}",
                )
        return Row(node, head, values, faults)

    def _strange(self, node: MappingNode) -> bool:
        return not any(
            isinstance(key, ScalarNode)
            and (key.value in self.by_name or closest(key.value, self.by_name))
            for key, _ in node.value
        )

    def _refuse(self, name: str, key: Node, value: Node, faults: Faults) -> None:
        if is_blank(value) and value.start_mark.index == key.end_mark.index:
            # In YAML's flow form a comma ends the text, and what follows is a key without a value.
            hint: str | None = (
                "quote the text before it: inside { } a comma ends a value"
            )
        else:
            hint = faults.suggest(name, self._known)
        if hint is None:
            hint = "the keys here are " + ", ".join(
                f"`{known}`" for known in self._known
            )
        faults.add(shape.UNKNOWN_KEY, f"{self.expects} has no key `{name}`", key, hint)
