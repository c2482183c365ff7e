# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Idempotency keys on the server's side: who may run, who waits, and who gets the
stored answer.

A caller that repeats a keyed request sends the same key and the same payload. The first
request claims the key and runs; while it runs, others are told so; once it has
answered, every repeat gets that answer again. Only answers are kept: success and
declared errors. A failure that is not an answer frees the key at once, a crash frees it
when the claim's lease is over.

The same key with another payload is refused, because it is a mistake of the caller.
Keys count per operation.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

from pydantic import BaseModel

# Longer than any handler should run: the default deadline of a whole call is at most 10
# seconds.
LEASE = 60.0
# How long an answer can be asked for again.
KEEP = 24 * 3600.0

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an operation answered, apart from any transport, so that REST and gRPC can
    share a store.

    `error` is None for success, and `body` then the response as JSON, empty where
    nothing is carried. For a declared error, `error` is its name and `body` the JSON of
    what it says.
    """

    body: bytes
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """The key is yours: do the work, then `finish` or `release`. `token` tells this
    claim from later ones.
    """

    operation: str
    key: str
    token: int


@dataclass(frozen=True, slots=True)
class InProgress:
    """Another request with this key and payload is running."""


@dataclass(frozen=True, slots=True)
class OtherPayload:
    """The key came with another payload before."""


@dataclass(frozen=True, slots=True)
class Replay:
    """The key was answered before, with this."""

    answer: Answer


Claim = Run | InProgress | OtherPayload | Replay


class StoreUnavailable(Exception):
    """The store cannot say whether a key is free; nothing was run."""


class IdempotencyStore(Protocol):
    """Remembers keys. Each method is one atomic step, by the store's own clock.

    `finish` and `release`, once called, are carried out even if the caller is cancelled
    meanwhile. So is `claim`, but then the key it took is freed again.
    """

    async def claim(self, operation: str, key: str, payload: bytes) -> Claim:
        """Takes the key for a request whose payload has this hash, or says why not.

        A key is free when it is unknown, when its answer has expired, or when the lease
        of an unfinished claim is over. Raises StoreUnavailable.
        """
        ...

    async def finish(self, run: Run, answer: Answer) -> bool:
        """Keeps the answer; False, and nothing kept, where the claim is no longer ours.
        Raises StoreUnavailable.
        """
        ...

    async def release(self, run: Run) -> None:
        """Frees the key, where the claim is still ours. Raises StoreUnavailable."""
        ...


class RequestOutstanding(Exception):
    """A request with the same key is running; repeat later with the same key."""


class KeyReused(Exception):
    """The key was used with another payload."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, and whether it is an earlier one given again."""

    answer: Answer
    replayed: bool


@dataclass(frozen=True, slots=True)
class Worked:
    """What work came to. An answer that is not `final` (an overload, say) is given but
    not kept.
    """

    answer: Answer
    final: bool = True


def payload_hash(request: BaseModel | None) -> bytes:
    """The hash that tells payloads apart: of the validated request, so spaces and
    unknown fields do not count.
    """
    if request is None:
        return content_hash(b"")
    return content_hash(request.model_dump_json(by_alias=True).encode())


def content_hash(content: bytes) -> bytes:
    """The same of a request that is JSON already; empty where nothing is carried."""
    return hashlib.sha256(content).digest()


async def answer_once(
    store: IdempotencyStore,
    operation: str,
    key: str,
    payload: bytes,
    work: Callable[[], Awaitable[Worked]],
) -> Answered:
    """Does the work unless it was done under this key before.

    What `work` raises goes through, and frees the key; so does a cancellation. Raises
    RequestOutstanding, KeyReused and StoreUnavailable before any work. An answer that
    cannot be stored is given all the same: the effect has happened, and a caller that
    has its answer does not repeat.
    """
    claim = await store.claim(operation, key, payload)
    match claim:
        case InProgress():
            raise RequestOutstanding(key)
        case OtherPayload():
            raise KeyReused(key)
        case Replay(answer):
            return Answered(answer, replayed=True)
        case Run():
            return await _run(store, claim, work)


async def _run(
    store: IdempotencyStore, run: Run, work: Callable[[], Awaitable[Worked]]
) -> Answered:
    try:
        worked = await work()
    except BaseException:
        await _kept(store.release(run), run)
        raise
    if worked.final:
        await _kept(store.finish(run, worked.answer), run)
    else:
        await _kept(store.release(run), run)
    return Answered(worked.answer, replayed=False)


async def _kept(step: Awaitable[bool | None], run: Run) -> None:
    try:
        kept = await step
    except StoreUnavailable:
        _logger.exception("the outcome of %s could not be stored", run.operation)
    else:
        if kept is False:
            _logger.error(
                "%s ran longer than its lease; it may run twice", run.operation
            )


@dataclass(slots=True)
class _Entry:
    payload: bytes
    token: int
    until: float
    answer: Answer | None = None


class MemoryIdempotencyStore:
    """Keys in this process only: for tests, and for a server that runs as one process
    and may forget on restart.

    `lease` and `keep` are seconds: how long an unfinished claim and an answer stand.
    """

    def __init__(
        self,
        *,
        lease: float = LEASE,
        keep: float = KEEP,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._lease = lease
        self._keep = keep
        self._clock = clock
        self._entries: dict[tuple[str, str], _Entry] = {}
        self._sweep_at = 1024
        # Servers of several event loops, each in its thread, may share a store.
        self._lock = Lock()

    async def claim(self, operation: str, key: str, payload: bytes) -> Claim:
        """See `IdempotencyStore`."""
        with self._lock:
            return self._claimed(operation, key, payload)

    def _claimed(self, operation: str, key: str, payload: bytes) -> Claim:
        now = self._clock()
        entry = self._entries.get((operation, key))
        if entry is not None and now < entry.until:
            if entry.payload != payload:
                return OtherPayload()
            return Replay(entry.answer) if entry.answer else InProgress()
        if len(self._entries) >= self._sweep_at:
            self._sweep(now)
        token = secrets.randbits(63)
        self._entries[operation, key] = _Entry(payload, token, now + self._lease)
        return Run(operation, key, token)

    async def finish(self, run: Run, answer: Answer) -> bool:
        """See `IdempotencyStore`."""
        with self._lock:
            entry = self._entries.get((run.operation, run.key))
            if entry is None or entry.token != run.token or entry.answer is not None:
                return False
            entry.answer = answer
            entry.until = self._clock() + self._keep
            return True

    async def release(self, run: Run) -> None:
        """See `IdempotencyStore`."""
        with self._lock:
            entry = self._entries.get((run.operation, run.key))
            if entry is not None and entry.token == run.token and entry.answer is None:
                del self._entries[run.operation, run.key]

    def _sweep(self, now: float) -> None:
        # Twice what is alive, so that the cost of sweeping stays in proportion to the
        # claims.
        self._entries = {
            place: entry for place, entry in self._entries.items() if now < entry.until
        }
        self._sweep_at = max(1024, 2 * len(self._entries))
