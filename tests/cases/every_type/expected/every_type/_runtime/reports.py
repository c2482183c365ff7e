# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a consumer tells of each message, for ledgers, metrics and tests."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Fate(Enum):
    """What became of one delivery. The first three are final."""

    PROCESSED = "processed"
    SKIPPED_DUPLICATE = "skipped duplicate"
    DEAD_LETTERED = "dead-lettered"
    RETRY_LATER = "retry later"
    """The handler failed; the message is delivered again after its backoff."""
    IN_PROGRESS = "in progress elsewhere"
    """Another delivery of it holds the claim, or its backoff is not over; it waits."""
    STORE_DOWN = "store down"
    """No effect and no acknowledgement; not counted as a delivery."""
    MARK_FAILED = "mark failed"
    """Lease mode: the effect stands, but the store did not take the mark yet."""
    LOST_LEASE = "lost lease"
    """Lease mode: the effect stands, but the claim had gone to another consumer."""
    ROLLED_BACK = "rolled back"
    """Inbox mode: effect and mark were undone together; the message runs again."""
    DEAD_LETTER_DOWN = "dead-letter queue down"
    """Nothing is acknowledged; the lane waits and tries again."""


@dataclass(frozen=True, slots=True)
class Report:
    """One line of a ledger. `reason` says why, where there is a why.

    `id` is None for what could not be decoded and has no CloudEvents id.
    """

    fate: Fate
    message: str
    group: str
    id: str | None
    key: str | None
    deliveries: int
    origin: str
    """Where it came from: `topic/partition/offset`, or `queue/message id`."""
    reason: str | None = None
