"""The `models` target: pydantic models, a module for each owner of types, and `__init__`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from ...contract.options import OptionSpec
from ...emit.cache import Cache
from ...emit.environment import render_module
from ...emit.layout import Layout
from ...emit.lazy import lazy_package
from ..base import Build
from . import adapter
from .forms import Slice
from .schema import slice_of
from .sensitive import holding_sensitive

KIND: Final = "models"
"""What the cache calls the text of a module; it has it by the `repr` of the slice."""


class ModelsTarget:
    """Emits `models/`."""

    name = "models"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields the modules. Loads datamodel-code-generator where there is a type to emit."""
        layout = build.layout
        if build.is_about("whole"):
            yield layout.path("models.__init__"), _package(layout)
        for part in slices(build, build.owners):
            yield layout.path(part.module), kept(part, build.cache)


def slices(build: Build, owners: Iterable[str]) -> list[Slice]:
    """What the modules of some owners' types are made of."""
    sensitive = build.table(holding_sensitive)
    return [slice_of(build.layout, owner, sensitive) for owner in owners]


def kept(part: Slice, cache: Cache | None) -> str:
    """The text of a module, from the cache if it has it; the cache has it then."""
    content = repr(part)
    text = cache.get(KIND, content) if cache is not None else None
    if text is None:
        text = module(part)
        if cache is not None:
            cache.put(KIND, content, text)
    return text


def module(part: Slice) -> str:
    """The text of one module of models. A pure function of the slice."""
    return render_module(
        "models/module.py.j2",
        module=part.module,
        doc=_module_doc(part),
        reserved=frozenset(part.hidden).union(form.name for form in part.forms),
        forward=part.forward,
        types=partial(adapter.render, part),
    )


def _module_doc(part: Slice) -> str:
    owner = part.module.rpartition(".")[2]
    if owner == "shared":
        return "Types that several services or messages use."
    return f"Types that only {owner} uses."


def _package(layout: Layout) -> str:
    return lazy_package(
        "models",
        "The types of the contract. Each is loaded when it is first asked for.",
        [layout.model(name) for name in layout.owners],
    )
