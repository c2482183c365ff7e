# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Claims in memory: for tests, and for consumers that remember nothing on purpose."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Sequence

from .claims import (
    Claim,
    ClaimRequest,
    ClaimState,
    Held,
    Record,
    RecordState,
    judge,
)

_SWEEP_EVERY = 60.0


class MemoryClaimStore:
    """Forgets everything with its process. `clock` counts seconds.

    Without `remember`, what is done is forgotten at once: deliveries are counted, but
    duplicates are handled again.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        remember: bool = True,
    ) -> None:
        self.clock = clock
        self._remember = remember
        self._records: dict[tuple[str, str], Record] = {}
        self._swept = clock()

    async def open(self) -> None:
        """Nothing to check."""

    async def claim(
        self,
        consumer: str,
        requests: Sequence[ClaimRequest],
        *,
        lease: float,
        alone: bool = False,
    ) -> Sequence[Claim]:
        """See ClaimStore."""
        now = self.clock()
        self._sweep(now)
        answers: list[Claim] = []
        fresh = Claim(ClaimState.GRANTED, secrets.randbits(62), 1)
        for message, payload in requests:
            known = self._records.get((consumer, message))
            answer = fresh
            if known is not None:
                answer = judge(known, payload, now, alone=alone)
            if answer.state is ClaimState.GRANTED:
                if not answer.token:
                    answer = fresh
                token = answer.token
                self._records[consumer, message] = Record(
                    RecordState.IN_PROGRESS,
                    token,
                    answer.deliveries,
                    now + lease,
                    payload,
                )
            answers.append(answer)
        return answers

    async def mark(
        self, consumer: str, held: Sequence[Held], *, keep: float
    ) -> Sequence[bool]:
        """See ClaimStore."""
        until = self.clock() + keep
        answers: list[bool] = []
        for one in held:
            record = self._ours(consumer, one)
            answers.append(record is not None)
            if record is None:
                continue
            if self._remember:
                record.state = RecordState.DONE
                record.until = until
            else:
                del self._records[consumer, one[0]]
        return answers

    async def postpone(self, consumer: str, held: Held, *, wait: float) -> None:
        """See ClaimStore."""
        record = self._ours(consumer, held)
        if record is not None:
            record.state = RecordState.WAITING
            record.until = self.clock() + wait

    async def give_back(self, consumer: str, held: Sequence[Held]) -> None:
        """See ClaimStore."""
        for one in held:
            record = self._ours(consumer, one)
            if record is None:
                continue
            record.deliveries -= 1
            if record.deliveries:
                record.state = RecordState.WAITING
                record.until = self.clock()
            else:
                del self._records[consumer, one[0]]

    async def renew(self, consumer: str, held: Sequence[Held], *, lease: float) -> None:
        """See ClaimStore."""
        for one in held:
            record = self._ours(consumer, one)
            if record is not None:
                record.until = self.clock() + lease

    async def forget(self, consumer: str, held: Held) -> None:
        """See ClaimStore."""
        if self._ours(consumer, held) is not None:
            del self._records[consumer, held[0]]

    def _ours(self, consumer: str, held: Held) -> Record | None:
        record = self._records.get((consumer, held[0]))
        if record is None or record.state is not RecordState.IN_PROGRESS:
            return None
        return record if record.token == held[1] else None

    def _sweep(self, now: float) -> None:
        if now - self._swept < _SWEEP_EVERY:
            return
        self._swept = now
        over = [
            name
            for name, record in self._records.items()
            if record.state is RecordState.DONE and record.until <= now
        ]
        for name in over:
            del self._records[name]
