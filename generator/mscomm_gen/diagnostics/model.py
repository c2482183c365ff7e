"""The values that faults are told in. Renderers live beside this module, one a format."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from ..records import dataclass


class Severity(Enum):
    """How much a finding weighs: an error stops the build, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in an input file. Lines and columns count from 1; the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def whole(cls, path: object) -> Span:
        """A file or folder as a whole, for faults that no line of it explains."""
        return cls(str(path), 1, 1, 1, 1)

    @property
    def is_whole(self) -> bool:
        return (self.line, self.column, self.end_line, self.end_column) == (1, 1, 1, 1)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Code:
    """A stable name of one kind of fault, such as ``MG201 unknown-key``.

    Numbers: 1xx reading and YAML, 2xx the shape of the contract, 3xx names and references,
    4xx what the contract says, 5xx advice of the checks, 6xx output and lock, 7xx reviews.
    """

    id: str
    slug: str
    summary: str

    def __str__(self) -> str:
        return self.id


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains the first, such as an earlier definition."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong (`message`), where (`span`), and the way out (`hint`).

    `fingerprint` stays the same while the finding does; renderers make one where it is not given.
    """

    code: Code
    message: str
    span: Span | None = None
    hint: str | None = None
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()
    fingerprint: str | None = None


class ContractFault(Exception):
    """Carries every diagnostic of a run out of a step that cannot go on."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(found.message for found in self.diagnostics))
