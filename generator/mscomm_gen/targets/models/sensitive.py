"""Which types hold something sensitive, in themselves or in what they contain."""

from __future__ import annotations

from ...contract.contract import Contract
from ...contract.types import Record
from ...emit.layout import mentions


def holding_sensitive(contract: Contract) -> frozenset[str]:
    """The types in which a value may be that must not be shown."""
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
    return frozenset(found)
