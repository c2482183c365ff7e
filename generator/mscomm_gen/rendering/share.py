"""What a helper does for a build."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..contract.contract import Contract
from ..contract.lock import Lock
from ..emit.cache import Cache
from ..emit.compiling import compiling_into
from ..emit.layout import Layout
from ..emit.overrides import Overrides, overriding
from ..targets import TABLES
from ..targets.base import Build
from ..targets.watched import answers
from .parts import Rendered, Unit, render_unit

if TYPE_CHECKING:
    from ..targets.models.forms import Slice


def models_kept(overrides: Overrides, cache: Cache, slices: Sequence[Slice]) -> None:
    """Makes models, and leaves them in the cache."""
    from ..targets.models.target import kept

    with overriding(overrides), compiling_into(cache):
        for each in slices:
            kept(each, cache)


def units_rendered(
    contract: Contract,
    lock: Lock,
    cache: Cache | None,
    overrides: Overrides,
    units: Sequence[Unit],
) -> list[Rendered]:
    """What units of a contract give, in order."""
    build = Build(contract, lock, Layout(contract), cache)
    with overriding(overrides), compiling_into(cache):
        answering = answers(build, TABLES, {})
        return [render_unit(unit, build, answering) for unit in units]
