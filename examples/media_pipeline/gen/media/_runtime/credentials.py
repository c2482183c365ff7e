# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a client shows of itself: hooks that put a token or a key into the headers (gRPC:
metadata) of the operations whose contract asks for one. They serve clients for asyncio
and for plain threads alike, unless what gives the secret is a coroutine's.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias, overload

from .operation import ApiKey, Bearer, Operation
from .options import HeaderHook

PlainHook: TypeAlias = Callable[[Operation], Mapping[str, str]]
"""A hook that does not wait."""
PlainSecret: TypeAlias = str | Callable[[], str]
"""A token or key, or what gives one; that is asked before every attempt, so that a token
that runs out can be replaced in time.
"""
Secret: TypeAlias = str | Callable[[], str | Awaitable[str]]


@overload
def bearer(token: PlainSecret) -> PlainHook: ...


@overload
def bearer(token: Secret) -> HeaderHook: ...


def bearer(token: Secret) -> HeaderHook:
    """Shows a token to operations with `security: bearer`."""
    return _showing(Bearer, "Bearer ", token)


@overload
def api_key(key: PlainSecret) -> PlainHook: ...


@overload
def api_key(key: Secret) -> HeaderHook: ...


def api_key(key: Secret) -> HeaderHook:
    """Shows a key, in the header that the contract names, to operations that ask for
    one.
    """
    return _showing(ApiKey, "", key)


@overload
def together(*hooks: PlainHook) -> PlainHook: ...


@overload
def together(*hooks: HeaderHook) -> HeaderHook: ...


def together(*hooks: HeaderHook) -> HeaderHook:
    """The headers of several hooks, asked in turn; the last one counts where two give
    the same.
    """

    def headers(
        operation: Operation,
    ) -> Mapping[str, str] | Awaitable[Mapping[str, str]]:
        given = [hook(operation) for hook in hooks]
        ready = [each for each in given if isinstance(each, Mapping)]
        return _merged(ready) if len(ready) == len(given) else _awaited(given)

    return headers


def _showing(kind: type[Bearer | ApiKey], before: str, secret: Secret) -> HeaderHook:
    def headers(
        operation: Operation,
    ) -> Mapping[str, str] | Awaitable[Mapping[str, str]]:
        security = operation.security
        if not isinstance(security, kind):
            return {}
        value = secret if isinstance(secret, str) else secret()
        if isinstance(value, str):
            return {security.header: before + value}
        return _later(security.header, before, value)

    return headers


async def _later(header: str, before: str, value: Awaitable[str]) -> Mapping[str, str]:
    return {header: before + await value}


async def _awaited(
    given: list[Mapping[str, str] | Awaitable[Mapping[str, str]]],
) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for each in given:
        found.update(each if isinstance(each, Mapping) else await each)
    return found


def _merged(given: list[Mapping[str, str]]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for each in given:
        found.update(each)
    return found
