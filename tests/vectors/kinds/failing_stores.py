"""The SQLite stores, made to fail or to kill their process at a chosen step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from runtime.claims import Claim, ClaimRequest, Held, StoreDown
from runtime.sqlite_claims import SqliteClaimStore
from runtime.sqlite_inbox import CountRequest, SqliteInbox


class Crash(BaseException):
    """The process dies here. Not an Exception: nothing may handle it."""


@dataclass(frozen=True)
class Faults:
    """`crash` names the step at which the process dies."""

    crash: str | None = None
    claim_down: bool = False
    mark_down: bool = False

    def before_claim(self) -> None:
        if self.crash == "before_claim":
            raise Crash(self.crash)
        if self.claim_down:
            raise StoreDown("down")

    def after_claim(self) -> None:
        if self.crash == "after_claim":
            raise Crash(self.crash)


class FailingStore(SqliteClaimStore):
    """Claims with faults."""

    def __init__(self, path: Path, clock: Callable[[], float], faults: Faults) -> None:
        super().__init__(path, busy=0.0, clock=clock, in_thread=False)
        self._faults = faults

    async def claim(
        self,
        consumer: str,
        requests: Sequence[ClaimRequest],
        *,
        lease: float,
        alone: bool = False,
    ) -> Sequence[Claim]:
        self._faults.before_claim()
        answers = await super().claim(consumer, requests, lease=lease, alone=alone)
        self._faults.after_claim()
        return answers

    async def mark(
        self, consumer: str, held: Sequence[Held], *, keep: float
    ) -> Sequence[bool]:
        if self._faults.mark_down:
            raise StoreDown("down")
        return await super().mark(consumer, held, keep=keep)


class FailingInbox(SqliteInbox):
    """An inbox with faults."""

    def __init__(self, path: Path, clock: Callable[[], float], faults: Faults) -> None:
        super().__init__(path, busy=0.0, clock=clock, in_thread=False)
        self._faults = faults

    async def count(
        self,
        consumer: str,
        requests: Sequence[CountRequest],
        *,
        alone: bool = False,
    ) -> Sequence[Claim]:
        self._faults.before_claim()
        return await super().count(consumer, requests, alone=alone)

    async def begin(self, consumer: str, ids: Sequence[str]) -> frozenset[str]:
        done = await super().begin(consumer, ids)
        self._faults.after_claim()
        return done

    async def commit(
        self,
        consumer: str,
        *,
        done: Sequence[str],
        keep: float,
        waiting: Sequence[tuple[str, float]],
        unused: Sequence[str],
    ) -> None:
        if self._faults.mark_down:
            await self.roll_back()
            raise StoreDown("down")
        await super().commit(
            consumer, done=done, keep=keep, waiting=waiting, unused=unused
        )
