"""`.mscomm/waivers.yaml`: what somebody lets pass, until a day, for a reason. Each command has a section there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

import yaml

from ..diagnostics import Code, ContractFault, Diagnostic, Span
from ..records import dataclass

PLACE: Final = Path(".mscomm", "waivers.yaml")
BAD_WAIVERS: Final = Code("MG704", "bad-waivers", "the waivers cannot be read")
EXPIRED_WAIVER: Final = Code("MG705", "expired-waiver", "a waiver has expired")
UNUSED_WAIVER: Final = Code("MG715", "unused-waiver", "a waiver lets nothing pass")


@dataclass(frozen=True, slots=True)
class WaiverEntry:
    """One entry as it stands there, by key; it holds up to and with the day `expires`."""

    said: dict[str, str]
    expires: date
    span: Span


def waivers_of(contract: Path) -> Path:
    """Where the waivers of a contract lie."""
    return contract.parent / PLACE


def read_section(
    path: Path, section: str, required: Sequence[str], hint: str
) -> tuple[WaiverEntry, ...]:
    """The entries of one section; none where there is no file or no such section.

    `required` are the keys that an entry has beside `reason`, `who` and `expires`. Raises ContractFault.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise bad(
            f"the file cannot be read: {error}", Span.whole(path), hint
        ) from error
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise bad(f"the file is no YAML: {error}", Span.whole(path), hint) from error
    if root is None:
        return ()
    if not isinstance(root, yaml.MappingNode):
        raise bad(f"a mapping with `{section}:` is expected", _span(root, path), hint)
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode) and key.value == section:
            if isinstance(value, yaml.ScalarNode) and not value.value:
                return ()
            if not isinstance(value, yaml.SequenceNode):
                raise bad(f"`{section}:` holds a list", _span(value, path), hint)
            keys = (*required, "reason", "who", "expires")
            return tuple(_entry(each, path, keys, hint) for each in value.value)
    return ()


def bad(message: str, span: Span, hint: str) -> ContractFault:
    """What is wrong with the file, as a fault."""
    return ContractFault([Diagnostic(BAD_WAIVERS, message, span, hint)])


def _entry(node: yaml.Node, path: Path, keys: Sequence[str], hint: str) -> WaiverEntry:
    span = _span(node, path)
    if not isinstance(node, yaml.MappingNode):
        raise bad("a waiver is a mapping", span, hint)
    said = {
        key.value: value.value.strip()
        for key, value in node.value
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
    }
    missing = [name for name in keys if not said.get(name)]
    if missing:
        raise bad(f"a waiver needs `{missing[0]}`", span, hint)
    try:
        expires = date.fromisoformat(said["expires"])
    except ValueError:
        raise bad(
            f"`expires` is a day such as 2026-12-31, not {said['expires']!r}",
            span,
            hint,
        ) from None
    return WaiverEntry(said, expires, span)


def _span(node: yaml.Node, path: Path) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(
        str(path), start.line + 1, start.column + 1, end.line + 1, end.column + 1
    )
