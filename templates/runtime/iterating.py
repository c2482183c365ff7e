"""One way to read what may be iterated over with or without waiting."""

from __future__ import annotations

from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Generator,
    Iterable,
    Iterator,
)
from typing import TypeVar

T = TypeVar("T")


async def iterated(values: AsyncIterable[T] | Iterable[T]) -> AsyncGenerator[T, None]:
    """The values in turn. Closing it closes a generator behind it."""
    if isinstance(values, AsyncIterable):
        waiting = aiter(values)
        try:
            async for value in waiting:
                yield value
        finally:
            await closed(waiting)
    else:
        at_once = iter(values)
        try:
            for value in at_once:
                yield value
        finally:
            close(at_once)


async def closed(values: AsyncIterator[T]) -> None:
    """Closes a generator; anything else is its owner's."""
    if isinstance(values, AsyncGenerator):
        await values.aclose()


def close(values: Iterator[T]) -> None:
    """Closes a generator; anything else is its owner's."""
    if isinstance(values, Generator):
        values.close()
