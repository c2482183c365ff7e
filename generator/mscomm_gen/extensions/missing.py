"""Says what a build without a plugin is about to take away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..diagnostics import Diagnostic, Severity, Span
from ..emit.manifest import NAME, Manifest
from .codes import MISSING_PLUGIN


def missing_plugins(
    old: Manifest | None, new: Manifest, out: Path
) -> Iterator[Diagnostic]:
    """A warning for each distribution that had a part in the output that stands there, and has none in the new."""
    present = {_name(plugin) for plugin in new.plugins}
    for plugin in old.plugins if old is not None else ():
        if _name(plugin) not in present:
            yield Diagnostic(
                MISSING_PLUGIN,
                f"{plugin} had a part in this output, and is not installed here",
                Span.whole(out / NAME),
                f"`pip install {_name(plugin)}`, for pre-commit under additional_dependencies; without it what it "
                "wrote is removed",
                Severity.WARNING,
            )


def _name(plugin: str) -> str:
    return plugin.partition(" ")[0]
