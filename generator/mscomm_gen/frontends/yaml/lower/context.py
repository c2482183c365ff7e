"""What lowering knows beyond the row at hand: which names there are, and where to complain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import Final

from yaml import Node

from ....contract.types import SCALARS, Record, TypeRef, named_in
from ....diagnostics import Span
from ....diagnostics.codes import names
from ....records import dataclass
from ..faults import Faults, span_of

# What other languages call our scalars.
_FOREIGN: Final = {
    "any": "json",
    "boolean": "bool",
    "datetime": "timestamp",
    "guid": "uuid",
    "int": "int64",
    "integer": "int64",
    "long": "int64",
    "number": "double",
    "object": "json",
    "str": "string",
    "text": "string",
    "time": "timestamp",
}


@dataclass(frozen=True, slots=True)
class PendingValue:
    """A default or an example, read once every type is known."""

    record: str
    index: int
    default: Node | None
    example: Node | None


@dataclass(slots=True)
class Context:
    """One contract's names. `types` maps each to `record`, `enum` or `union`, None if it is at fault.

    `unread` are the sections at fault as a whole: nothing is said to be missing from them.
    `external` are the services of others.
    `operations` and `consumed` have a service only if its section could be read; they fill as services are lowered.
    """

    faults: Faults
    types: dict[str, str | None]
    services: dict[str, Node]
    messages: dict[str, Node]
    policies: dict[str, Node]
    unread: frozenset[str] = frozenset()
    operations: dict[str, set[str]] = field(default_factory=dict)
    consumed: dict[str, set[str]] = field(default_factory=dict)
    external: set[str] = field(default_factory=set)
    inline: list[Record] = field(default_factory=list)
    inline_at: dict[str, Node] = field(default_factory=dict)
    pending: list[PendingValue] = field(default_factory=list)

    def span(self, node: Node) -> Span:
        return span_of(node)

    def check_types(self, reference: TypeRef, at: Node) -> None:
        """Tells every type that a reference names and the contract does not have."""
        for name in named_in(reference):
            if name not in self.types:
                self._unknown_type(name, at)

    def _unknown_type(self, name: str, at: Node) -> None:
        if "types" in self.unread:
            return
        foreign = _FOREIGN.get(name.lower())
        hint = (
            f"did you mean `{foreign}`?"
            if foreign
            else self.faults.suggest(name, [*self.types, *SCALARS])
        )
        self.faults.add(
            names.UNKNOWN_TYPE,
            f"there is no type `{name}`",
            at,
            hint or f"add `{name}` under `types:`",
        )

    def is_record(self, name: str, at: Node, use: str) -> bool:
        """True if the type exists and is a record; tells otherwise. `use` says what it is needed for."""
        if name in SCALARS:
            self.faults.add(
                names.NOT_A_RECORD,
                f"{use} is a record, and `{name}` is a scalar",
                at,
                f"write a record that has a field of type `{name}`",
            )
            return False
        if name not in self.types:
            self._unknown_type(name, at)
            return False
        kind = self.types[name]
        if kind not in ("record", None):
            article = "an" if kind == "enum" else "a"
            self.faults.add(
                names.NOT_A_RECORD,
                f"{use} is a record, and `{name}` is {article} {kind}",
                at,
                f"write a record that has a field of type `{name}`",
            )
            return False
        return True

    def check_policy(self, name: str | None, at: Node) -> None:
        known = name is None or name in self.policies or "policies" in self.unread
        if name is not None and not known:
            self.faults.add(
                names.UNKNOWN_POLICY,
                f"there is no policy `{name}`",
                at,
                self.faults.suggest(name, self.policies)
                or f"add `{name}` under `policies:`",
            )

    def check_message(self, name: str, at: Node) -> bool:
        if name in self.messages or "messages" in self.unread:
            return True
        self.faults.add(
            names.UNKNOWN_MESSAGE,
            f"there is no message `{name}`",
            at,
            self.faults.suggest(name, self.messages)
            or f"add `{name}` under `messages:`",
        )
        return False

    def check_service(self, name: str, at: Node) -> bool:
        if name in self.services or "services" in self.unread:
            return True
        self.faults.add(
            names.UNKNOWN_SERVICE,
            f"there is no service `{name}`",
            at,
            self.faults.suggest(name, self.services)
            or f"add `{name}` under `services:`",
        )
        return False

    def repeated(self, what: str, at: Node, first: Node) -> None:
        self.faults.add(
            names.REPEATED,
            f"{what} stands here twice",
            at,
            "keep one of the two",
            related=self.faults.related(first, "first listed here"),
        )


def without_repeats(
    items: Iterable[tuple[str, Node]], what: str, context: Context
) -> list[tuple[str, Node]]:
    """The items of a list, each told that stands there a second time."""
    first: dict[str, Node] = {}
    for name, node in items:
        if name in first:
            context.repeated(f"{what} `{name}`", node, first[name])
        else:
            first[name] = node
    return list(first.items())
