# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The little of ASGI 3 that a REST server needs, without a framework."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote

Scope: TypeAlias = Mapping[str, object]
Receive: TypeAlias = Callable[[], Awaitable[Mapping[str, object]]]
Send: TypeAlias = Callable[[dict[str, object]], Awaitable[None]]
ASGIApp: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

Headers: TypeAlias = tuple[tuple[bytes, bytes], ...]


class Disconnected(Exception):
    """The client went away before its request was complete."""


class BodyTooLong(Exception):
    """The body is longer than what the server reads."""


@dataclass(frozen=True, slots=True)
class Response:
    """A response, whole. Names of headers are in lower case."""

    status: int
    body: bytes = b""
    headers: Headers = ()


def text(scope: Scope, key: str) -> str:
    """A text of the scope, empty where there is none; bytes are read as Latin-1."""
    value = scope.get(key)
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value if isinstance(value, str) else ""


def path(scope: Scope) -> str:
    """The path below where the application is mounted, percent-encoded as it came."""
    found = text(scope, "raw_path").partition("?")[0]
    if not found:
        # Servers may leave the raw path out; what was encoded cannot be told any more.
        found = quote(text(scope, "path"))
    root = text(scope, "root_path").rstrip("/")
    if root and found.startswith(f"{root}/"):
        return found[len(root) :]
    return found


def headers(scope: Scope) -> dict[str, str]:
    """The headers, names in lower case; values of a repeated one joined by commas."""
    found: dict[str, str] = {}
    pairs = scope.get("headers")
    if isinstance(pairs, Iterable):
        for raw_name, raw_value in pairs:
            name = raw_name.decode("latin-1").lower()
            value = raw_value.decode("latin-1")
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


async def is_empty(receive: Receive, length: str | None) -> bool:
    """Whether the request has no body. Raises Disconnected."""
    try:
        return not await read_body(receive, length, 0)
    except BodyTooLong:
        return False


async def read_body(receive: Receive, length: str | None, limit: int) -> bytes:
    """The request's body; `length` is what its header announces, if anything.

    Raises BodyTooLong as soon as the limit is known to be passed, and Disconnected.
    """
    if length is not None and length.isdecimal() and int(length) > limit:
        raise BodyTooLong
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message.get("type") != "http.request":
            raise Disconnected
        part = message.get("body")
        if isinstance(part, bytes):
            parts.append(part)
            size += len(part)
            if size > limit:
                raise BodyTooLong
        if not message.get("more_body"):
            return b"".join(parts)


async def send_response(send: Send, response: Response, *, head: bool) -> None:
    """Sends it; to HEAD, without its body. A client that has gone away is no error."""
    fields = list(response.headers)
    if response.status != 204:
        fields.append((b"content-length", str(len(response.body)).encode()))
    start: dict[str, object] = {
        "type": "http.response.start",
        "status": response.status,
        "headers": fields,
    }
    body = b"" if head else response.body
    with suppress(OSError):
        await send(start)
        await send({"type": "http.response.body", "body": body})


async def lifespan(
    receive: Receive, send: Send, drained: Callable[[], Awaitable[None]]
) -> None:
    """Answers start and stop of the server. There is nothing to prepare; it has stopped
    once `drained` returns.
    """
    while True:
        message = await receive()
        if message.get("type") == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        else:
            await drained()
            await send({"type": "lifespan.shutdown.complete"})
            return
