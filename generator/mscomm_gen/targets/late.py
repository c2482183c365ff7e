"""Targets of ours that are loaded when they first render: a build that finds everything in the cache loads none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from ..contract.contract import Contract
from ..contract.options import OptionSpec
from .base import Build, PartKind, Target, loaded


def _always(contract: Contract) -> bool:
    return True


class Late:
    """A target by its place, `.<folder>.<module>:<class>`; its name is that of its folder.

    `parts` are the kinds of part that it writes for, `options` its blocks of the contract. A unit of its own (the
    whole, or what is kept apart) it has only in contracts that `alone_for` is true of.
    """

    def __init__(
        self,
        place: str,
        parts: Iterable[PartKind],
        options: tuple[OptionSpec, ...] = (),
        alone_for: Callable[[Contract], bool] = _always,
    ) -> None:
        self._place = place
        self.name = place.split(".")[1]
        self.parts = frozenset(parts)
        self.options = options
        self.alone_for = alone_for

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `base.Target`."""
        return self.target.render(build)

    @cached_property
    def target(self) -> Target:
        """The target itself."""
        made = loaded(self._place)()
        assert isinstance(made, Target)
        return made
