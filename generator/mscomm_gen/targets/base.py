"""What a target is, and what it is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from ..contract.contract import Contract
from ..contract.decisions import NOTHING_DECIDED, Decided
from ..contract.lock import Lock
from ..contract.options import OptionSpec
from ..emit.cache import Cache
from ..emit.layout import Layout


@dataclass(frozen=True)
class Build:
    """One build's input: the contract, the numbers it must keep, and where things go.

    `decided` holds what is decided on its interactions. `cache` keeps what is expensive; None: everything is made anew.
    """

    contract: Contract
    lock: Lock
    layout: Layout
    cache: Cache | None = None
    decided: Decided = NOTHING_DECIDED


@runtime_checkable
class Target(Protocol):
    """A kind of output. `options` are the blocks of the contract that belong to it."""

    @property
    def name(self) -> str: ...

    @property
    def options(self) -> tuple[OptionSpec, ...]: ...

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields (path from the output folder, text). Pure: reads and writes nothing but the cache."""
        ...
