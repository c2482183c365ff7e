# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Who calls: a server's half. What callers show is found here; whose it is, is asked of a
hook of yours.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from .operation import ApiKey, Operation


@dataclass(frozen=True)
class Principal:
    """Who calls, as your hook found out; make a subclass for what else you know.

    `name` tells callers apart: idempotency keys count for each name.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a caller shows for one call: `value` is the token or the key."""

    operation: Operation
    value: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    """Headers (gRPC: metadata), names in lower case."""


class NotAuthenticated(Exception):
    """Nobody knows this caller: HTTP 401, gRPC UNAUTHENTICATED. The text is sent."""


class NotPermitted(Exception):
    """The caller is known and may not do this: HTTP 403, gRPC PERMISSION_DENIED. The
    text is sent. Handlers may raise it too.
    """


Authenticate: TypeAlias = Callable[[Credentials], Awaitable[Principal]]
"""Says whose a token or key is. Raises NotAuthenticated and NotPermitted; what else it
raises is a failure of the server. Asked before the request is read.
"""


async def principal_of(
    operation: Operation,
    headers: Mapping[str, str],
    authenticate: Authenticate | None,
) -> Principal | None:
    """Who calls; None for an operation that asks for nothing.

    Raises NotAuthenticated, what the hook raises, and TypeError for a hook that says
    nobody: a caller that is not known is refused, never let in without a name.
    """
    if operation.security is None or authenticate is None:
        return None
    value = shown(operation, headers)
    if value is None:
        raise NotAuthenticated(f"send {_wanted(operation)}")
    found: object = await authenticate(Credentials(operation, value, headers))
    if not isinstance(found, Principal):
        raise TypeError(
            f"`authenticate` gave {type(found).__name__} for a caller of "
            f"{operation.id}: return a Principal, or raise NotAuthenticated"
        )
    return found


def shown(operation: Operation, headers: Mapping[str, str]) -> str | None:
    """The token or key that a caller shows; None where it shows none."""
    security = operation.security
    if security is None:
        return None
    said = headers.get(security.header.lower(), "").strip()
    if isinstance(security, ApiKey):
        return said or None
    scheme, _, token = said.partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def challenge(operation: Operation, headers: Mapping[str, str]) -> str:
    """The value of WWW-Authenticate, which a 401 must have (RFC 9110, RFC 6750)."""
    security = operation.security
    realm = f'realm="{operation.service}"'
    if isinstance(security, ApiKey):
        return f'ApiKey {realm}, header="{security.header}"'
    if shown(operation, headers) is None:
        return f"Bearer {realm}"
    return f'Bearer {realm}, error="invalid_token"'


def require_hook(
    operations: Iterable[Operation], authenticate: Authenticate | None
) -> None:
    """Raises ValueError where an operation asks callers who they are and nobody would
    look at the answer.
    """
    if authenticate is not None:
        return
    for operation in operations:
        if operation.security is not None:
            raise ValueError(
                f"callers of {operation.id} must show {_wanted(operation)}: give "
                "ServerOptions an `authenticate` that says whose it is"
            )


def scope(operation: Operation, principal: Principal | None) -> str:
    """What idempotency keys count in: one caller cannot meet the keys of another."""
    # No operation's id holds an `@`.
    return operation.id if principal is None else f"{operation.id}@{principal.name}"


def _wanted(operation: Operation) -> str:
    security = operation.security
    if isinstance(security, ApiKey):
        return f"a key in {security.header}"
    return "a bearer token in Authorization"
