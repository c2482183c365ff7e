"""The `reserved` lines of messages and enums."""

from __future__ import annotations

from collections.abc import Iterable

from ..base import Build


def reserved(
    build: Build, type_name: str, live: set[str], gone_names: Iterable[str]
) -> tuple[str, ...]:
    """What the lock keeps of removed parts, and what the contract's own .proto file sets apart.

    `gone_names` are the names of the first; none that is `live` again is given.
    """
    gone = build.lock.reserved(type_name)
    stated = build.contract.wire_names
    said = None if stated is None else stated.reserved.get(type_name)
    numbers = [str(each) for each in sorted({entry.number for entry in gone})]
    texts = set(gone_names)
    if said is not None:
        numbers += [said.numbers] if said.numbers else []
        texts.update(said.names)
    found = [", ".join(numbers)] if numbers else []
    if texts - live:
        found.append(", ".join(f'"{name}"' for name in sorted(texts - live)))
    return tuple(found)
