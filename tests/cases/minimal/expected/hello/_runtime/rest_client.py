# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls operations over REST from asyncio, on aiohttp."""

from __future__ import annotations

from collections.abc import Awaitable, Coroutine, Sequence
from functools import partial
from ssl import SSLContext
from typing import Generic, TypeVar

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientSSLError,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    InvalidURL,
    TCPConnector,
)
from yarl import URL

from .addresses import AddressBook
from .attempt import Attempt
from .budget import RetryBudget
from .caller import AsyncCaller
from .errors import CallError, DeclaredError
from .http_retry import Fault
from .operation import Operation
from .options import DEFAULT_OPTIONS, ClientOptions
from .policy import Policy
from .resolving import Address, DnsResolver, NoAddress
from .rest_client_spread import BookResolver, Spread
from .rest_exchange import (
    IDLE,
    Exchange,
    attempt_headers,
    check_base,
    too_long,
)
from .rest_failure import RestJudge
from .rest_message import ACCEPT
from .rest_payload import Payload
from .rest_route import RestRoute
from .tls_files import TlsFiles

# aiohttp rounds longer time limits up to whole seconds unless told otherwise.
_EXACT = float("inf")

Q = TypeVar("Q")
R = TypeVar("R")


class RestTransport:
    """The connections of one client to one base URL, and its retry budget. With
    `options.resolver` they go to all servers of the service.

    Connections are made when they are needed, in the event loop that runs then, and
    used again; `close` ends them. Cookies are not kept: calls share nothing but
    connections. How many there are is bounded by the bulkheads of the operations.
    """

    def __init__(
        self,
        base_url: str,
        *,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        """Without `tls`, the system's trust holds for `https`. Raises ValueError for what
        is not an `http` or `https` URL without a query.
        """
        # Encoded by its writer, as all that comes after it is by us.
        base = URL(check_base(base_url), encoded=True)
        if not base.host:
            raise ValueError(f"not the base of a REST service: {base_url!r}")
        self._base_url = base_url
        self._scheme = base.scheme
        self._authority = base.raw_authority
        self._prefix = base.raw_path.rstrip("/")
        self._tls = tls
        self._book = AddressBook(
            options.resolver or DnsResolver(), base.host, base.port or 80
        )
        self.spread: Spread | None = None
        if options.resolver is not None or isinstance(tls, TlsFiles):
            book = None if options.resolver is None else self._book
            self.spread = Spread(base, self.session, book=book, tls=tls)
        self._options = options
        self._budget = RetryBudget(options.budget)
        self._open: ClientSession | None = None
        self._closed = False

    def call(
        self,
        operation: Operation,
        *,
        policy: Policy,
        route: RestRoute,
        request: Payload[Q],
        response: Payload[R],
        errors: Sequence[type[DeclaredError]],
    ) -> RestCall[Q, R]:
        """A callable for one operation."""
        caller = AsyncCaller(
            operation,
            policy,
            options=self._options,
            budget=self._budget,
            classify=RestJudge(operation, route.methods, errors, _fault, _late),
        )
        if self._options.states is not None:
            self._options.states.add(self, caller.state(self._base_url))
        return RestCall(self, caller, Exchange(operation, route, request, response))

    def url(self, path: str, query: str) -> URL:
        """The URL of an encoded path and query below the base."""
        # Several times faster than to parse the whole text again for every request.
        return URL.build(
            scheme=self._scheme,
            authority=self._authority,
            path=self._prefix + path,
            query_string=query,
            encoded=True,
        )

    def session(self) -> ClientSession:
        """The session, made at the first call. Raises RuntimeError after `close`."""
        session = self._open
        if session is None:
            if self._closed:
                raise RuntimeError(f"the client of {self._authority} is closed")
            session = self._open = ClientSession(
                connector=TCPConnector(
                    limit=0,
                    keepalive_timeout=IDLE,
                    ssl=self._tls if isinstance(self._tls, SSLContext) else True,
                    resolver=BookResolver(self._book),
                    # The book knows them for as long as they hold.
                    use_dns_cache=False,
                ),
                cookie_jar=DummyCookieJar(),
                headers=ACCEPT,
            )
            # Where a connection is lost, aiohttp sends GET, PUT and DELETE again by
            # itself, unseen by policy, budget and breaker; this is the one switch.
            session._retry_connection = False
        return session

    def read(self, response: ClientResponse) -> Awaitable[bytes]:
        """The body of a response. Raises BadResponse where it is too long."""
        headers, limit = response.headers, self._options.max_response
        length = headers.get("Content-Length")
        if length is None or "Content-Encoding" in headers:
            return self._read_parts(response, limit)
        if int(length) > limit:
            raise too_long(limit)
        return response.read()

    async def _read_parts(self, response: ClientResponse, limit: int) -> bytes:
        parts: list[bytes] = []
        size = 0
        async for part in response.content.iter_any():
            size += len(part)
            if size > limit:
                raise too_long(limit)
            parts.append(part)
        return b"".join(parts)

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        self._closed = True
        if self._options.states is not None:
            self._options.states.remove(self)
        session, self._open = self._open, None
        if session is not None:
            await session.close()


class RestCall(Generic[Q, R]):
    """One operation, ready to be called."""

    __slots__ = ("_caller", "_exchange", "_limit", "_transport", "_url")

    def __init__(
        self,
        transport: RestTransport,
        caller: AsyncCaller,
        exchange: Exchange[Q, R],
    ) -> None:
        self._transport = transport
        self._caller = caller
        self._exchange = exchange
        fixed = exchange.fixed
        self._url = None if fixed is None else transport.url(fixed, "")
        self._limit = ClientTimeout(total=caller.policy.timeout, ceil_threshold=_EXACT)

    def __call__(
        self,
        request: Q,
        *,
        idempotency_key: str | None = None,
        deadline: float | None = None,
    ) -> Coroutine[object, object, R]:
        """Calls it; None is the request of an operation that takes none. `deadline` is
        in seconds from now, for the whole call.
        """
        exchange = self._exchange
        transport = self._transport
        url = self._url
        if url is None:
            exchange, path, query = exchange.place(request)
            url = transport.url(path, query)
        body, fixed = exchange.content(request, idempotency_key)
        answer = self._caller.call(
            partial(self._send, exchange, url, body, fixed, set()), deadline=deadline
        )
        if self._caller.fallback is None:
            return answer
        return self._or_instead(request, answer)

    async def _send(
        self,
        exchange: Exchange[Q, R],
        url: URL,
        body: bytes | None,
        fixed: dict[str, str],
        tried: set[Address],
        attempt: Attempt,
    ) -> R:
        transport = self._transport
        headers = attempt_headers(attempt, fixed)
        if transport.spread is None:
            limit = self._limit
            if attempt.timeout != limit.total:
                limit = ClientTimeout(total=attempt.timeout, ceil_threshold=_EXACT)
            response = await transport.session().request(
                exchange.method,
                url,
                data=body,
                headers=headers,
                allow_redirects=False,
                timeout=limit,
            )
        else:
            response = await transport.spread.request(
                exchange.method, url, body, headers, attempt.timeout, tried
            )
        try:
            # Read to its end, a response gives its connection back by itself.
            content = await transport.read(response)
        except BaseException:
            response.close()
            raise
        return exchange.answer(response.status, response.headers, content)

    async def _or_instead(self, request: Q, answer: Coroutine[object, object, R]) -> R:
        try:
            return await answer
        except CallError as error:
            other = self._exchange.instead(await self._caller.instead(request, error))
            self._caller.stood_in(error)
            return other


def _fault(cause: Exception) -> Fault | None:
    """What an exception of aiohttp means for the request."""
    match cause:
        case ClientSSLError() | InvalidURL():
            return Fault.PERMANENT
        case ClientConnectorError() | ConnectionTimeoutError() | NoAddress():
            return Fault.NOT_SENT
        case ClientError() | TimeoutError() | OSError():
            return Fault.UNKNOWN
        case _:
            return None


def _late(cause: Exception) -> bool:
    return isinstance(cause, TimeoutError)
