# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a handler learns of a message besides its content."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from .incoming import RawHeaders

M = TypeVar("M")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Delivery(Generic[T_co]):
    """One delivery of a message.

    `id` is the key to give to whatever the handler calls, so that a repeated effect can
    be told from a new one. `deliveries` is 1 the first time. `transaction` is the open
    transaction of the inbox, in which the handler writes; None in lease mode.
    """

    id: str
    key: str | None
    deliveries: int
    transaction: T_co
    raw_headers: RawHeaders

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers as text; of several with one name, the last."""
        return {
            name: value.decode("utf-8", "replace")
            for name, value in self.raw_headers
            if value is not None
        }


Handler: TypeAlias = Callable[[M, Delivery[T]], Awaitable[None] | None]
"""Gives a message its effect. An async function runs on the event loop; a plain one in
a thread, with the context of the delivery: its trace, and as its deadline the moment at
which the message expires, if it says so. What it raises brings the message back later.
"""
