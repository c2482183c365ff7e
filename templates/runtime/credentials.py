"""What a client shows of itself: hooks that put a token or a key into the headers (gRPC:
metadata) of the operations whose contract asks for one.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from .operation import ApiKey, Bearer, Operation
from .options import HeaderHook

Secret: TypeAlias = str | Callable[[], Awaitable[str]]
"""A token or key, or what gives one; it is asked before every attempt, so that a token
that runs out can be replaced in time.
"""


def bearer(token: Secret) -> HeaderHook:
    """Shows a token to operations with `security: bearer`."""

    async def headers(operation: Operation) -> Mapping[str, str]:
        security = operation.security
        if not isinstance(security, Bearer):
            return {}
        return {security.header: f"Bearer {await _value(token)}"}

    return headers


def api_key(key: Secret) -> HeaderHook:
    """Shows a key, in the header that the contract names, to operations that ask for
    one.
    """

    async def headers(operation: Operation) -> Mapping[str, str]:
        security = operation.security
        if not isinstance(security, ApiKey):
            return {}
        return {security.header: await _value(key)}

    return headers


def together(*hooks: HeaderHook) -> HeaderHook:
    """The headers of several hooks, asked in turn; the last one counts where two give
    the same.
    """

    async def headers(operation: Operation) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for hook in hooks:
            found.update(await hook(operation))
        return found

    return headers


async def _value(secret: Secret) -> str:
    return secret if isinstance(secret, str) else await secret()
