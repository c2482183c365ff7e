"""The settings of a project: `[tool.mscomm-gen]` in the nearest pyproject.toml above the contract.

They hold wherever the contract is built: on the command line, in a pre-commit hook, in CI.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Final, Literal

from .contract.reads import UNWATCHED, Reads
from .diagnostics import Code, ContractFault, Diagnostic, Span
from .diagnostics.suggest import did_you_mean
from .records import dataclass
from .toml_places import places

NAME: Final = "pyproject.toml"
TABLE: Final = "mscomm-gen"

UNREADABLE_PROJECT = Code(
    "MG641", "unreadable-project", "pyproject.toml cannot be read"
)
UNKNOWN_SETTING = Code(
    "MG642", "unknown-setting", "`[tool.mscomm-gen]` has no such setting"
)
BAD_SETTING = Code("MG643", "bad-setting", "a setting has a value that it cannot have")

Kind = Literal["text", "texts", "table", "flag"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of `[tool.mscomm-gen]`: `text`, a list of `texts`, a `table` of texts, or a `flag`, true or false."""

    name: str
    kind: Kind
    description: str


# A new setting is a line here.
SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "templates",
        "text",
        "a folder of templates that take the place of ours, seen from pyproject.toml",
    ),
    Setting(
        "levels",
        "table",
        'how much the findings of rules weigh, such as `{MG505 = "error", chatty-calls = "off"}`',
    ),
    Setting(
        "decisions",
        "flag",
        "whether contract.lock keeps decisions on interactions, with a record of each in docs/decisions",
    ),
)
_EXPECTS: Final[dict[Kind, str]] = {
    "text": "a text",
    "texts": "a list of texts",
    "table": "a table of texts",
    "flag": "`true` or `false`",
}


@dataclass(frozen=True)
class Project:
    """What a project says of itself. `path` is its pyproject.toml as it was found, None without one."""

    path: Path | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """The value of a setting of the kind `text`; None where the project does not say."""
        value = self.values.get(name)
        return value if isinstance(value, str) else None

    def texts(self, name: str) -> tuple[str, ...]:
        """The value of a setting of the kind `texts`; empty where the project does not say."""
        value = self.values.get(name)
        return tuple(map(str, value)) if isinstance(value, list) else ()

    def table(self, name: str) -> dict[str, str]:
        """The value of a setting of the kind `table`; empty where the project does not say."""
        value = self.values.get(name)
        return (
            {key: str(each) for key, each in value.items()}
            if isinstance(value, dict)
            else {}
        )

    def flag(self, name: str, *, default: bool) -> bool:
        """The value of a setting of the kind `flag`; the default where the project does not say."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else default

    def span(self, name: str, key: str | None = None) -> Span:
        """Where a setting stands, or a key of its table; the whole file where that cannot be told."""
        place = self.lines.get(name if key is None else f"{name}.{key}")
        place = place or self.lines.get(name)
        if place is None:
            return Span.whole(self.path)
        line, start, end = place
        return Span(str(self.path), line, start, line, end)


NO_PROJECT: Final = Project()


def load(contract: Path, reads: Reads = UNWATCHED) -> Project:
    """The settings that hold for a contract. Raises ContractFault with all that is wrong with them.

    `reads` is told of every place that is looked at: a nearer pyproject.toml may appear.
    """
    path = _nearest(contract, reads)
    if path is None:
        return NO_PROJECT
    text = _text(path)
    if TABLE not in text:
        # Most projects say nothing here, and need no TOML to be read.
        return Project(path)
    import tomllib

    try:
        tool = tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError as error:
        fault = Diagnostic(
            UNREADABLE_PROJECT,
            f"this is not TOML: {error}",
            Span.whole(path),
            "mend the file; every tool that reads it stumbles over this",
        )
        raise ContractFault([fault]) from None
    said = tool.get(TABLE, {}) if isinstance(tool, dict) else {}
    lines = places(text, ("tool", TABLE))
    if not isinstance(said, dict):
        fault = Diagnostic(
            BAD_SETTING,
            f"`tool.{TABLE}` is a table",
            Span.whole(path),
            f"write `[tool.{TABLE}]` on a line of its own, and the settings below it",
        )
        raise ContractFault([fault])
    project = Project(path, said, lines)
    found = [_fault(project, name) for name in said]
    faults = [each for each in found if each is not None]
    if faults:
        raise ContractFault(faults)
    return project


def _nearest(contract: Path, reads: Reads) -> Path | None:
    """The nearest pyproject.toml; seen from the working directory as the contract is, where it lies below."""
    folder = os.path.dirname(os.path.abspath(contract))
    while True:
        place = os.path.join(folder, NAME)
        reads.before(place)
        if os.path.isfile(place):
            return Path(_as_given(place, contract))
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def _as_given(place: str, contract: Path) -> str:
    """Messages name files the way the user names the contract."""
    if contract.is_absolute():
        return place
    try:
        return os.path.relpath(place)
    except ValueError:
        # Another drive.
        return place


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        fault = Diagnostic(
            UNREADABLE_PROJECT,
            f"the settings cannot be read: {error}",
            Span.whole(path),
            "TOML is UTF-8; look at the file's permissions too",
        )
        raise ContractFault([fault]) from None


def _fault(project: Project, name: str) -> Diagnostic | None:
    """What is wrong with one setting."""
    known = {setting.name: setting for setting in SETTINGS}
    if name not in known:
        return Diagnostic(
            UNKNOWN_SETTING,
            f"there is no setting `{name}`",
            project.span(name),
            did_you_mean(name, known),
        )
    setting = known[name]
    if _fits(project.values[name], setting.kind):
        return None
    return Diagnostic(
        BAD_SETTING,
        f"`{name}` is {_EXPECTS[setting.kind]}",
        project.span(name),
        f"it is {setting.description}",
    )


def _fits(value: object, kind: Kind) -> bool:
    match kind:
        case "text":
            return isinstance(value, str)
        case "texts":
            return isinstance(value, list) and all(isinstance(v, str) for v in value)
        case "table":
            return isinstance(value, dict) and all(
                isinstance(v, str) for v in value.values()
            )
        case "flag":
            return isinstance(value, bool)
