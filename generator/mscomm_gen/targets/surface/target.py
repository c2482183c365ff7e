"""Renders runtime/__init__.py: the public names of what stands in _runtime/."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.lazy import lazy_package
from ..base import Build
from .times import times_in_use
from .view import exports


class SurfaceTarget:
    """What users import from the runtime; whatever it names is emitted."""

    name = "surface"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        if not build.is_about("whole"):
            return
        found = exports(build.contract, build.table(times_in_use))
        if found:
            yield (
                f"{build.layout.package}/runtime/__init__.py",
                lazy_package(
                    "runtime",
                    "Options, errors and stores: what users of this package need besides its services "
                    "and messages. Each is loaded when it is first asked for.",
                    found,
                ),
            )
