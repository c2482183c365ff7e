# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The claim: who may handle a message, and what happened to it before.

    absent -> in progress(token, deliveries, lease until, payload)
           -> done(expires) | waiting(deliveries, not before) -> in progress ...

Times are judged by the store's own clock; what comes out of a store is a wait in
seconds, never a moment, so that the clocks of workers do not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, TypeAlias

ClaimRequest: TypeAlias = tuple[str, bytes]
"""The id of a message and the hash of its payload."""
Held: TypeAlias = tuple[str, int]
"""The id of a message and the token of its claim."""


class ClaimState(Enum):
    """The answer to a claim."""

    GRANTED = "granted"
    DONE = "done"
    OTHER_PAYLOAD = "other payload"
    IN_PROGRESS = "in progress"
    WAITING = "waiting"
    SEEN = "seen"
    """Counted before and not done: it must be claimed alone."""
    HELD_BACK = "held back"
    """Something before it in its lane was not granted; it was not counted."""


@dataclass(frozen=True, slots=True)
class Claim:
    """An answer. `wait` is how long IN_PROGRESS and WAITING last, in seconds.

    `suspect` (with SEEN): its last delivery ended without a word, perhaps with the
    death of its process.
    """

    state: ClaimState
    token: int = 0
    deliveries: int = 0
    wait: float = 0.0
    suspect: bool = False


class StoreDown(Exception):
    """The store did not answer, or not as it should. Nothing was written."""


class StoreBusy(StoreDown):
    """Another process was writing for too long; it is worth trying again at once."""


class MissingTables(Exception):
    """The store's tables are not there, or are of another version."""


class ClaimStore(Protocol):
    """Records of what is being handled and what was. `consumer` is the group.

    Every method is one atomic step for all its messages; each raises StoreDown.
    """

    async def open(self) -> None:
        """Checks that the store can be used. Raises MissingTables."""
        ...

    async def claim(
        self,
        consumer: str,
        requests: Sequence[ClaimRequest],
        *,
        lease: float,
        alone: bool = False,
    ) -> Sequence[Claim]:
        """Claims and counts what is absent (or done and forgotten). What was counted
        before is SEEN and left as it is, unless `alone` is set.
        """
        ...

    async def mark(
        self, consumer: str, held: Sequence[Held], *, keep: float
    ) -> Sequence[bool]:
        """Marks as done, for `keep` seconds; False where the token is not ours."""
        ...

    async def postpone(self, consumer: str, held: Held, *, wait: float) -> None:
        """Ends a claim whose handler failed: due again after `wait` seconds."""
        ...

    async def give_back(self, consumer: str, held: Sequence[Held]) -> None:
        """Ends claims that were never used, as if they had not been counted."""
        ...

    async def renew(self, consumer: str, held: Sequence[Held], *, lease: float) -> None:
        """Makes claims stand `lease` seconds from now, where they are still ours."""
        ...

    async def forget(self, consumer: str, held: Held) -> None:
        """Removes the record of a dead letter, so that it can be sent again."""
        ...


class RecordState(Enum):
    """What a record says; the text is what SQL tables hold."""

    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    DONE = "done"


@dataclass(slots=True)
class Record:
    """A record as every store keeps it. `until`: lease, not before, or expiry."""

    state: RecordState
    token: int
    deliveries: int
    until: float
    payload: bytes


def judge(record: Record | None, payload: bytes, now: float, *, alone: bool) -> Claim:
    """The answer to a claim on a record. GRANTED carries the token and the count that
    must be written in the same step; a token of 0 asks the store for a new one.
    """
    if record is None or (record.state is RecordState.DONE and record.until <= now):
        return Claim(ClaimState.GRANTED, deliveries=1)
    if record.payload != payload:
        return Claim(ClaimState.OTHER_PAYLOAD, deliveries=record.deliveries)
    if record.state is RecordState.DONE:
        return Claim(ClaimState.DONE, deliveries=record.deliveries)
    if record.until > now:
        waiting = record.state is RecordState.WAITING
        return Claim(
            ClaimState.WAITING if waiting else ClaimState.IN_PROGRESS,
            deliveries=record.deliveries,
            wait=record.until - now,
        )
    if alone:
        return Claim(
            ClaimState.GRANTED,
            token=record.token + 1,
            deliveries=record.deliveries + 1,
        )
    return Claim(
        ClaimState.SEEN,
        deliveries=record.deliveries,
        suspect=record.state is RecordState.IN_PROGRESS,
    )
