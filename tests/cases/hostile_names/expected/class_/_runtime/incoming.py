# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A message as a broker hands it over, before anything is known of what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

RawHeaders: TypeAlias = Sequence[tuple[str, bytes | None]]


class Source(Protocol):
    """What messages come out of in order, and are acknowledged to: a partition."""

    @property
    def name(self) -> str:
        """For people, and for the headers of dead letters: `shop.orders.v1/3`."""
        ...

    def acknowledge(self, offset: int) -> None:
        """The message at `offset` needs no further delivery. Must not raise."""
        ...


@dataclass(slots=True, eq=False)
class Incoming:
    """One delivery. `value` is None for a tombstone. `original` is what came, where this
    was taken out of an envelope.
    """

    source: Source
    offset: int
    key: bytes | None
    value: bytes | None
    headers: RawHeaders
    original: Incoming | None = None

    @property
    def origin(self) -> str:
        """Where it came from, for people; every delivery of one message has the same."""
        return f"{self.source.name}/{self.offset}"

    def header(self, name: str) -> str | None:
        """The last header of that name, as written; None where there is none."""
        text = None
        for found, value in self.headers:
            if found == name and value is not None:
                text = value.decode("utf-8", "replace")
        return text
