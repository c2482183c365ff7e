"""Whose a plugin is, and what is said of its faults."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from ..diagnostics import Code, Diagnostic, Span
from ..records import dataclass
from .codes import BROKEN_PLUGIN, PLUGIN_CLASH, PLUGIN_FAILED

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

Kind = Literal["target", "rule"]
GROUPS: Final[dict[Kind, str]] = {
    "target": "mscomm_gen.targets",
    "rule": "mscomm_gen.rules",
}
_OURS: Final = os.fspath(Path(__file__).resolve().parents[1]) + os.sep


@dataclass(frozen=True, slots=True)
class Origin:
    """An entry point: what it is called, what it leads to, and the distribution that has it."""

    kind: Kind
    name: str
    value: str
    distribution: str
    version: str

    @classmethod
    def of(cls, kind: Kind, entry: EntryPoint) -> Origin:
        found = entry.dist
        if found is None:
            return cls(kind, entry.name, entry.value, "an unknown distribution", "")
        return cls(kind, entry.name, entry.value, found.name, found.version)

    def __str__(self) -> str:
        return f"the {self.kind} `{self.name}` of {self.distribution}"

    def broken(self, reason: str, hint: str, span: Span | None = None) -> Diagnostic:
        """It is not what it should be."""
        return self._told(BROKEN_PLUGIN, reason, hint, span)

    def clash(self, reason: str, hint: str) -> Diagnostic:
        """It takes what is taken."""
        return self._told(PLUGIN_CLASH, reason, hint, None)

    def cannot_load(self, error: BaseException) -> Diagnostic:
        """Its module, or the making of it, raised something."""
        return self.broken(
            f"{self.value} cannot be loaded: {_said(error)}",
            f"install {self.distribution} anew, in a version for this one of mscomm-gen, or uninstall it",
            _place(error),
        )

    def failed(self, error: BaseException) -> Diagnostic:
        """It raised something at its work."""
        return self._told(
            PLUGIN_FAILED,
            _said(error),
            f"tell those who make {self.distribution}; without it: `pip uninstall {self.distribution}`",
            _place(error),
        )

    def misbehaved(self, what: str) -> Diagnostic:
        """It gave something that nothing can be done with."""
        return self._told(
            PLUGIN_FAILED,
            what,
            f"tell those who make {self.distribution}; specs/plugins.md says what it may give",
            None,
        )

    def _told(
        self, code: Code, reason: str, hint: str, span: Span | None
    ) -> Diagnostic:
        return Diagnostic(code, f"{self}: {reason}", span, hint)


def _said(error: BaseException) -> str:
    text = str(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _place(error: BaseException) -> Span | None:
    """The innermost line of the plugin on the way to an error, as far as there is one."""
    import traceback

    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        known = os.path.isfile(frame.filename)
        if known and not frame.filename.startswith(_OURS) and frame.lineno:
            if f"{os.sep}importlib{os.sep}" in frame.filename:
                continue
            end = frame.end_colno if frame.end_lineno == frame.lineno else None
            column = (frame.colno or 0) + 1
            last = (end or column) + 1
            return Span(frame.filename, frame.lineno, column, frame.lineno, last)
    return None
