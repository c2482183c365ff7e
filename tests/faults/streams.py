"""Streams in the storm: a service that streams and fails by chance, and clients whose streams are read to their end as
if they were calls, so that what holds of calls is asked of them too.
"""

from __future__ import annotations

import asyncio
import random
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, Final, Self

OPERATIONS: Final = ("track", "summon", "hail", "stow")
# What follows the first request of a stream has an id that nobody counts.
_MORE: Final = "more"


@dataclass
class Shoal:
    """An implementation whose streams are slow, long, or fail half way, by chance.

    `handled` counts how often the first request with an id reached it, `under_way` the streams that it has not ended.
    """

    chance: random.Random
    models: Any
    handled: Counter[str] = field(default_factory=Counter)
    calm: bool = True
    under_way: int = 0

    async def track(self, request: Any, context: Any) -> AsyncIterator[Any]:
        self.handled[request.id] += 1
        self.under_way += 1
        try:
            for number in range(self.chance.randrange(1, 7)):
                yield await self._seen(request.id, number)
        finally:
            self.under_way -= 1

    async def summon(self, request: Any, context: Any) -> AsyncIterator[Any]:
        async for sighting in self.track(request, context):
            yield sighting

    async def hail(self, requests: Any, context: Any) -> AsyncIterator[Any]:
        self.under_way += 1
        try:
            name, number = "", 0
            async for request in requests:
                if not number:
                    name = request.id
                    self.handled[name] += 1
                yield await self._seen(name, number)
                number += 1
        finally:
            self.under_way -= 1

    async def stow(self, requests: Any, context: Any) -> Any:
        self.under_way += 1
        try:
            name = ""
            async for request in requests:
                if not name:
                    name = request.id
                    self.handled[name] += 1
            await self._seen(name, 0)
            return self.models.Told(id=name, padding="")
        finally:
            self.under_way -= 1

    async def _seen(self, name: str, number: int) -> Any:
        draw = 1.0 if self.calm else self.chance.random()
        if draw < 0.02:
            raise RuntimeError("as the test wants it")
        if draw < 0.06:
            await asyncio.sleep(self.chance.uniform(0.02, 0.4))
        padding = "x" * self.chance.choice([0, 10, 300])
        return self.models.Sighting(id=name, number=number, padding=padding)


class _Reading:
    """What both kinds of clients note: breaches, and how many iterators of requests are open."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.breaches: list[str] = []
        self.reading = 0
        self._lock = threading.Lock()

    def begins(self, step: int) -> None:
        with self._lock:
            self.reading += step

    def check(self, name: str, sighting: Any, number: int) -> None:
        """One after the other, each once: a stream that was repeated after its first response would begin anew."""
        if (sighting.id, sighting.number) != (name, number):
            self.breaches.append(
                f"{name} was told {sighting.number} of {sighting.id} as number {number}"
            )

    @staticmethod
    def leaves(name: str, number: int) -> bool:
        """Some leave after the second value."""
        return number == 1 and int(name[4:12]) % 5 == 0

    def later(self, ask: Any) -> list[Any]:
        """What follows the first request."""
        return [type(ask)(id=_MORE)] * (int(ask.id[4:12]) % 4)


class Streams(_Reading):
    """Of asyncio. Each method reads a stream and tells the id that it was about."""

    async def track(self, ask: Any, **named: Any) -> Any:
        return await self._read(ask.id, self.client.track(ask, **named))

    look = track

    async def summon(self, ask: Any, **named: Any) -> Any:
        return await self._read(ask.id, self.client.summon(ask, **named))

    async def hail(self, ask: Any, **named: Any) -> Any:
        return await self._read(ask.id, self.client.hail(self._asks(ask), **named))

    async def stow(self, ask: Any, **named: Any) -> Any:
        return await self.client.stow(self._asks(ask), **named)

    async def _asks(self, ask: Any) -> AsyncIterator[Any]:
        self.begins(1)
        try:
            yield ask
            for more in self.later(ask):
                await asyncio.sleep(0.002)
                yield more
        finally:
            self.begins(-1)

    async def _read(self, name: str, stream: Any) -> Any:
        number = 0
        try:
            async for sighting in stream:
                self.check(name, sighting, number)
                if self.leaves(name, number):
                    break
                number += 1
        finally:
            await stream.aclose()
        return SimpleNamespace(id=name)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.close()


class InThreads(_Reading):
    """The same for plain threads."""

    def track(self, ask: Any, **named: Any) -> Any:
        return self._read(ask.id, self.client.track(ask, **named))

    look = track

    def summon(self, ask: Any, **named: Any) -> Any:
        return self._read(ask.id, self.client.summon(ask, **named))

    def hail(self, ask: Any, **named: Any) -> Any:
        return self._read(ask.id, self.client.hail(self._asks(ask), **named))

    def stow(self, ask: Any, **named: Any) -> Any:
        return self.client.stow(self._asks(ask), **named)

    def _asks(self, ask: Any) -> Iterator[Any]:
        self.begins(1)
        try:
            yield ask
            for more in self.later(ask):
                time.sleep(0.002)
                yield more
        finally:
            self.begins(-1)

    def _read(self, name: str, stream: Any) -> Any:
        number = 0
        try:
            for sighting in stream:
                self.check(name, sighting, number)
                if self.leaves(name, number):
                    break
                number += 1
        finally:
            stream.close()
        return SimpleNamespace(id=name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()
