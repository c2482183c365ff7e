# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What is given up: the message as it came, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from .incoming import Incoming, RawHeaders
from .subscription import Subscription

REDRIVE_HEADER = "mscomm-redrive"
"""On a dead letter that is sent again on purpose: a text that no other redrive of it
has. Such a message is judged apart from the record of its id.
"""
_PREFIX = "mscomm-dead-letter-"


class Reason(Enum):
    """Why a message became a dead letter."""

    UNDECODABLE = "undecodable"
    HANDLER_FAILED = "handler failed"
    DELIVERIES_EXHAUSTED = "deliveries exhausted"
    OTHER_PAYLOAD = "same id, other payload"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A message and its reason. `detail` is text for people."""

    incoming: Incoming
    reason: Reason
    detail: str
    id: str | None
    deliveries: int

    def headers(self, subscription: Subscription) -> RawHeaders:
        """The original headers, then ours; those of an earlier burial are replaced."""
        ours = {
            "reason": self.reason.value,
            "detail": self.detail,
            "id": self.id or "",
            "deliveries": str(self.deliveries),
            "group": subscription.group,
            "origin": self.incoming.origin,
        }
        kept = [
            (name, value)
            for name, value in self.incoming.headers
            if not name.startswith(_PREFIX) and name != REDRIVE_HEADER
        ]
        return kept + [(_PREFIX + name, text.encode()) for name, text in ours.items()]


class DeadLetterQueue(Protocol):
    """Where dead letters go."""

    async def publish(self, dead: DeadLetter, subscription: Subscription) -> None:
        """Returns once the letter is safe; raises whatever keeps it from being so."""
        ...
