"""The `models` target: pydantic models, a module for each owner of types, and `__init__`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from ...contract.options import OptionSpec
from ...emit.cache import Cache
from ...emit.environment import render_module
from ...emit.layout import Layout
from ...emit.lazy import lazy_package
from ..base import Build
from . import adapter
from .forms import Slice
from .parallel import render_all
from .schema import slices


class ModelsTarget:
    """Emits `models/`."""

    name = "models"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """Yields the modules. Loads datamodel-code-generator where there is a type to emit."""
        yield build.layout.path("models.__init__"), _package(build.layout)
        parts = slices(build.layout)
        for part, text in zip(parts, _modules(parts, build.cache), strict=True):
            yield build.layout.path(part.module), text


def _modules(parts: list[Slice], cache: Cache | None) -> list[str]:
    """The text of every module, from the cache where it has it."""
    if cache is None:
        return render_all(parts, module)
    kept = [cache.get("models", repr(part)) for part in parts]
    missing = [part for part, text in zip(parts, kept, strict=True) if text is None]
    made = iter(render_all(missing, module))
    texts: list[str] = []
    for part, known in zip(parts, kept, strict=True):
        text = next(made) if known is None else known
        if known is None:
            cache.put("models", repr(part), text)
        texts.append(text)
    return texts


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
