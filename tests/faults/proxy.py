"""A TCP proxy on loopback whose connections break as a schedule says."""

from __future__ import annotations

import asyncio
import contextlib
import random
import re
import socket
import struct
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

# Every request carries an id of this form in its path, its JSON or its protobuf.
ID: Final = re.compile(rb"ask-\d{8}-[a-z]")
_ID_LENGTH: Final = 14
_CHUNK: Final = 65536
# Seconds after which a connection that broke is reset: a transport with one connection for all
# calls (gRPC) would otherwise wait for ever behind a stalled one.
_LIFE: Final = 0.5


class Fault(Enum):
    """What becomes of a connection, once its fuse has burnt down."""

    NONE = "none"
    RESET = "reset"
    """Both sides get a reset."""
    STALL = "stall"
    """Nothing goes either way any more; the connection stays."""
    CUT = "cut"
    """The answer ends in the middle, as if the server had closed."""
    DRIP = "drip"
    """The answer comes a few bytes at a time."""
    GARBAGE = "garbage"
    """Random bytes in place of the answer."""
    HALF_OPEN = "half_open"
    """Requests arrive, answers do not."""


@dataclass(frozen=True, slots=True)
class Fuse:
    """The fault of one connection, and after how many bytes of answers it comes."""

    fault: Fault
    after: int = 0


Schedule = Callable[[random.Random], Fuse]


def mostly_broken(chance: random.Random) -> Fuse:
    """Half of the connections last for a while; the others break at once or after a few answers."""
    if chance.random() < 0.5:
        return Fuse(Fault.RESET, chance.randrange(2_000, 40_000))
    fault = chance.choice([each for each in Fault if each is not Fault.NONE])
    return Fuse(fault, chance.choice([0, 0, chance.randrange(1, 2000)]))


@dataclass
class Seen:
    """What went through: connections now, how often each id was sent by a client, and what befell connections."""

    open: int = 0
    accepted: int = 0
    sent: Counter[bytes] = field(default_factory=Counter)
    faults: Counter[Fault] = field(default_factory=Counter)
    refusals: int = 0
    """How often the port was closed for a moment."""


def never_broken(_: random.Random) -> Fuse:
    """Every connection is fine."""
    return Fuse(Fault.NONE)


class Proxy:
    """Stands before the port `target`, at first without fault.

    `seed` and the order in which connections come decide what becomes of each.
    """

    def __init__(self, target: int, seed: int) -> None:
        self.seen = Seen()
        self.port = 0
        self._target = target
        self._schedule: Schedule = never_broken
        self._chance = random.Random(seed)
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._flapping: asyncio.Task[None] | None = None
        self._calm = asyncio.Event()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Proxy]:
        await self.listen()
        try:
            yield self
        finally:
            await self.refuse()

    async def listen(self) -> None:
        """Opens the port, the same one every time."""
        self._server = await asyncio.start_server(
            self._accept, "127.0.0.1", self.port, reuse_address=True
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def refuse(self) -> None:
        """Closes the port, and resets every connection."""
        if self._flapping is not None:
            self._calm.set()
            await self._flapping
            self._flapping = None
        if self._server is not None:
            self._server.close()
            self._server = None
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def follow(self, schedule: Schedule, *, flap: bool = False) -> None:
        """From now on connections break by `schedule`; those of before are reset. With
        `flap` the port is closed for a moment now and then: new ones are refused.
        """
        self._schedule = schedule
        await self.refuse()
        await self.listen()
        if flap:
            self._calm.clear()
            self._flapping = asyncio.create_task(self._flap())

    async def _flap(self) -> None:
        while not await self._calm_within(self._chance.uniform(0.2, 1.0)):
            assert self._server is not None
            self._server.close()
            self.seen.refusals += 1
            await self._calm_within(self._chance.uniform(0.01, 0.15))
            await self.listen()

    async def _calm_within(self, seconds: float) -> bool:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._calm.wait()
        return self._calm.is_set()

    async def _accept(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        self.seen.open += 1
        self.seen.accepted += 1
        try:
            fuse = self._schedule(self._chance)
            self.seen.faults[fuse.fault] += 1
            await self._serve(reader, writer, fuse)
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self.seen.open -= 1
            self._connections.discard(task)
            _reset(writer)

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, fuse: Fuse
    ) -> None:
        if fuse.fault is Fault.RESET and fuse.after == 0:
            return
        inward, outward = await asyncio.open_connection("127.0.0.1", self._target)
        requests = asyncio.create_task(self._requests(reader, outward, fuse))
        answers = asyncio.create_task(self._answers(inward, writer, fuse))
        try:
            await asyncio.wait(
                (requests, answers),
                timeout=None if fuse.fault is Fault.NONE else _LIFE,
                return_when=asyncio.FIRST_COMPLETED,
            )
        finally:
            for task in (requests, answers):
                task.cancel()
            try:
                await asyncio.gather(requests, answers, return_exceptions=True)
            finally:
                # The proxy may be stopped just as a connection ends.
                _reset(outward)

    async def _requests(
        self, reader: asyncio.StreamReader, outward: asyncio.StreamWriter, fuse: Fuse
    ) -> None:
        """Until the client has closed; what stalls is read no further than its requests are counted."""
        tail = b""
        while data := await reader.read(_CHUNK):
            found = tail + data
            ids = list(ID.finditer(found))
            self.seen.sent.update(match.group() for match in ids)
            tail = found[
                max(ids[-1].end() if ids else 0, len(found) - _ID_LENGTH + 1) :
            ]
            if fuse.fault is Fault.STALL and fuse.after == 0:
                continue
            outward.write(data)
            await outward.drain()

    async def _answers(
        self, inward: asyncio.StreamReader, writer: asyncio.StreamWriter, fuse: Fuse
    ) -> None:
        """Until the server has closed, or the fuse has burnt down and the connection is to end."""
        left = fuse.after
        while data := await inward.read(_CHUNK):
            if fuse.fault is Fault.NONE:
                writer.write(data)
            else:
                writer.write(data[:left])
                rest = data[left:]
                left -= min(left, len(data))
                if rest and await self._break(rest, writer, fuse.fault):
                    return
            await writer.drain()
        if fuse.fault in (Fault.STALL, Fault.HALF_OPEN):
            await asyncio.Event().wait()

    async def _break(
        self, rest: bytes, writer: asyncio.StreamWriter, fault: Fault
    ) -> bool:
        """What a burnt fuse makes of more bytes of an answer; True if the connection ends."""
        match fault:
            case Fault.RESET:
                return True
            case Fault.CUT:
                writer.write(rest[: len(rest) // 2])
                with contextlib.suppress(OSError):
                    await writer.drain()
                    writer.write_eof()
                    # Time to arrive before the reset that ends the connection.
                    await asyncio.sleep(0.01)
                return True
            case Fault.DRIP:
                for start in range(0, len(rest), 7):
                    writer.write(rest[start : start + 7])
                    await writer.drain()
                    await asyncio.sleep(0.002)
            case Fault.GARBAGE:
                writer.write(self._chance.randbytes(len(rest)))
            case _:
                # Stalled, or half open: the answer is swallowed.
                pass
        return False


def _reset(writer: asyncio.StreamWriter) -> None:
    """Closes with a reset, and does not wait for what the other side has not read."""
    connection = writer.get_extra_info("socket")
    if connection is not None:
        with contextlib.suppress(OSError):
            connection.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )
    writer.transport.abort()
