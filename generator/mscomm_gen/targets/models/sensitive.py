"""Which types hold something sensitive, in themselves or in what they contain."""

from __future__ import annotations

from collections.abc import Mapping

from ...contract.types import Record
from ...emit.layout import mentions
from ..base import Build


def holding_sensitive(build: Build) -> Mapping[str, bool]:
    """The types in which a value may be that must not be shown."""
    contract = build.contract
    users: dict[str, list[str]] = {}
    waiting: list[str] = []
    for definition in contract.types:
        for name in mentions(contract, definition.name):
            users.setdefault(name, []).append(definition.name)
        if isinstance(definition, Record) and any(
            field.sensitive for field in definition.fields
        ):
            waiting.append(definition.name)
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += users.get(name, [])
    return dict.fromkeys(sorted(found), True)
