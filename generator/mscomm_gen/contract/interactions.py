"""Interactions: who needs what of whom, and why."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from ..diagnostics import Span
from ..records import dataclass


@dataclass(frozen=True, slots=True)
class OperationEnd:
    """`orders.place_order`, as the caller or as the target."""

    service: str
    operation: str

    def __str__(self) -> str:
        return f"{self.service}.{self.operation}"


@dataclass(frozen=True, slots=True)
class ConsumerEnd:
    """`inventory on order_placed`: a service while it handles a message."""

    service: str
    message: str

    def __str__(self) -> str:
        return f"{self.service} on {self.message}"


@dataclass(frozen=True, slots=True)
class MessageEnd:
    """A message that the caller publishes."""

    message: str

    def __str__(self) -> str:
        return self.message


@dataclass(frozen=True, slots=True)
class ServiceEnd:
    """Only a service: how to talk to it is undecided, and the advisor recommends."""

    service: str

    def __str__(self) -> str:
        return self.service


@dataclass(frozen=True, slots=True)
class Interaction:
    """`name` tells two interactions with the same ends apart (`…#again`).

    `work` (seconds), `ordering` and `payload` (bytes) are estimates for the advisor, None where the contract says
    nothing; they change nothing that is emitted.
    """

    source: OperationEnd | ConsumerEnd
    target: OperationEnd | MessageEnd | ServiceEnd
    name: str | None = None
    because: str = ""
    answer: Literal["required", "accepted", "none"] = "required"
    person_waiting: bool = False
    policy: str | None = None
    calls: int = 1
    share: float = 1.0
    together_with: str | None = None
    needed: Literal["required", "optional"] = "required"
    consistency: Literal["eventual", "strong"] = "eventual"
    work: float | None = None
    ordering: Literal["none", "per_key", "global"] | None = None
    payload: int | None = None
    span: Span | None = field(default=None, compare=False)

    @property
    def key(self) -> str:
        """The sentence as the contract writes it."""
        suffix = f"#{self.name}" if self.name else ""
        return f"{self.source} -> {self.target}{suffix}"
