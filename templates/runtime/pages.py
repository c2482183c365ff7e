"""Long lists that a service answers page by page, as iterators."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from pydantic import BaseModel

from .errors import BadResponse

Q = TypeVar("Q", bound=BaseModel)
Q_contra = TypeVar("Q_contra", bound=BaseModel, contravariant=True)
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
T = TypeVar("T")


class AsyncPage(Protocol[Q_contra, R_co]):
    """The method of a client for asyncio that asks for one page."""

    def __call__(
        self, request: Q_contra, /, *, deadline: float | None
    ) -> Awaitable[R_co]: ...


class Page(Protocol[Q_contra, R_co]):
    """The same of a client for plain threads."""

    def __call__(self, request: Q_contra, /, *, deadline: float | None) -> R_co: ...


async def async_items(
    ask: AsyncPage[Q, R],
    request: Q,
    deadline: float | None,
    *,
    cursor: str,
    following: Callable[[R], object],
    items: Callable[[R], Sequence[T]],
) -> AsyncIterator[T]:
    """The items of all pages. `deadline` is in seconds, for each page.

    `cursor` is the request's attribute that says where a page begins; `following` gives
    the next page's out of a page, None or empty after the last one. Raises BadResponse
    where a page leads to itself.
    """
    while True:
        page = await ask(request, deadline=deadline)
        for item in items(page):
            yield item
        after = _next(request, cursor, following(page))
        if after is None:
            return
        request = after


def items(
    ask: Page[Q, R],
    request: Q,
    deadline: float | None,
    *,
    cursor: str,
    following: Callable[[R], object],
    items: Callable[[R], Sequence[T]],
) -> Iterator[T]:
    """The same for plain threads."""
    while True:
        page = ask(request, deadline=deadline)
        yield from items(page)
        after = _next(request, cursor, following(page))
        if after is None:
            return
        request = after


def _next(request: Q, cursor: str, value: object) -> Q | None:
    """The request for the next page; None after the last one."""
    if value is None or value == "":
        return None
    if value == getattr(request, cursor):
        raise BadResponse(f"the page after {value!r} leads to itself")
    return request.model_copy(update={cursor: value})
