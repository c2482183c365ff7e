"""What a target is, and what it is given."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from typing import Final, Literal, Protocol, TypeVar, runtime_checkable

from ..analysis.load import Load, operation_loads
from ..contract.contract import Contract
from ..contract.decisions import NOTHING_DECIDED, Decided
from ..contract.interactions import OperationEnd
from ..contract.lock import Lock
from ..contract.messages import Message
from ..contract.options import OptionSpec
from ..contract.services import Service
from ..emit.cache import Cache
from ..emit.layout import Layout
from ..records import dataclass

K = TypeVar("K")
V = TypeVar("V")

FRAGMENT: Final = "fragment:"
"""Begins the name of a text that is no file, but goes into one that is made of the parts of many."""


PartKind = Literal["service", "message", "types", "whole"]


@dataclass(frozen=True, slots=True)
class Part:
    """What one rendering is about: a service, a message, the types of one owner, or what concerns the whole.

    The name of what concerns the whole is that of the target that writes it.
    """

    kind: PartKind
    name: str


@dataclass(frozen=True)
class Build:
    """One build's input: the contract, the numbers it must keep, and where things go.

    `cache` keeps what is expensive; None: everything is made anew. `part` is what is to be rendered of the output,
    None for all of it. `decided` holds what is decided on the interactions.
    """

    contract: Contract
    lock: Lock
    layout: Layout
    cache: Cache | None = None
    part: Part | None = None
    decided: Decided = NOTHING_DECIDED

    def is_about(self, kind: PartKind) -> bool:
        """Whether things of this kind are to be rendered."""
        return self.part is None or self.part.kind == kind

    @property
    def services(self) -> tuple[Service, ...]:
        """The services that are to be rendered."""
        if self.part is None:
            return self.contract.services
        if self.part.kind != "service":
            return ()
        return (self.contract.service_by_name[self.part.name],)

    @property
    def messages(self) -> tuple[Message, ...]:
        """The messages that are to be rendered."""
        if self.part is None:
            return self.contract.messages
        if self.part.kind != "message":
            return ()
        return (self.contract.message_by_name[self.part.name],)

    @property
    def owners(self) -> tuple[str, ...]:
        """The owners whose types are to be rendered, in order."""
        if self.part is None:
            return tuple(sorted(self.layout.types_of))
        return (self.part.name,) if self.part.kind == "types" else ()

    def table(self, make: Callable[[Build], Mapping[K, V]]) -> Mapping[K, V]:
        """What one of `TABLES` makes of the whole contract.

        For what follows from all of the contract, but of which a part needs a few entries only.
        """
        return make(self)

    def fragment(self, name: str, make: Callable[[], str]) -> str:
        """A text that another part has made, else made here."""
        return make()


Table = Callable[[Build], object]
"""What follows from the whole contract, by the name of what it concerns."""


def loaded(place: str) -> Callable[..., object]:
    """What is at a place, `.<module>:<name>` from this package."""
    module, _, name = place.partition(":")
    found: object = getattr(importlib.import_module(module, __package__), name)
    assert callable(found)
    return found


def loads_by_operation(build: Build) -> Mapping[OperationEnd, Load]:
    """The table of how often each operation is called."""
    return operation_loads(build.contract)


@runtime_checkable
class Target(Protocol):
    """A kind of output. `options` are the blocks of the contract that belong to it."""

    @property
    def name(self) -> str: ...

    @property
    def options(self) -> tuple[OptionSpec, ...]: ...

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path from the output folder, text). Pure: reads and writes nothing but the cache.

        It writes what `build.services`, `.messages` and `.owners` name, and what concerns the whole where
        `build.is_about("whole")`.
        """
        ...
