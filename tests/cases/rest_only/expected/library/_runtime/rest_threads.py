# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls operations over REST from plain threads, on urllib3.

Of the libraries for threads it is the quickest. Posting 80 bytes over loopback to a
process on the same two cores (CPython 3.11; tests/bench/http_libraries.py), the median of
calls alone, and calls a second from 16 threads: urllib3 2.8 532 us and 2,089, httpx2 2.16
1,140 us and 933, niquests 3.21 1,174 us and 865. (niquests also puts its own urllib3 in
the place of whatever is installed.)
"""

from __future__ import annotations

from collections.abc import Sequence
from ssl import SSLContext
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from urllib3 import BaseHTTPResponse, HTTPConnectionPool
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    LocationParseError,
    NewConnectionError,
    PoolError,
    SSLError,
)
from urllib3.exceptions import TimeoutError as LibraryTimeout
from urllib3.util import Timeout, parse_url

from .addresses import AddressBook
from .attempt import Attempt
from .errors import CallError, DeclaredError
from .forks import renew_after_fork
from .http_retry import Fault
from .operation import Operation
from .policy import Policy
from .resolving import Address, DnsResolver, NoAddress
from .rest_exchange import (
    Exchange,
    attempt_headers,
    check_base,
    too_long,
)
from .rest_failure import RestJudge
from .rest_message import ACCEPT
from .rest_payload import Payload
from .rest_route import RestRoute
from .rest_sockets import Place, Pool, TlsPool, timed_context
from .thread_caller import ThreadCaller
from .thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .thread_parts import SharedBudget
from .tls_files import TlsFiles

if TYPE_CHECKING:
    from .rest_threads_spread import Pools

Q = TypeVar("Q")
R = TypeVar("R")


class ThreadRestTransport:
    """The connections of one client to one base URL, and its retry budget; any number of
    threads may share it. With `options.resolver` they go to all servers of the service.

    Connections are made when they are needed and used again; a forked child makes its
    own and leaves the parent's alone. As many are kept as the bulkheads of the
    operations let be in use. Cookies are not kept, and proxies of the environment are
    not asked.
    """

    def __init__(
        self,
        base_url: str,
        *,
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        """Without `tls`, the system's trust holds for `https`. Raises ValueError for what
        is not an `http` or `https` URL without a query.
        """
        try:
            base = parse_url(check_base(base_url))
        except LocationParseError as error:
            raise ValueError(str(error)) from None
        if not base.host:
            raise ValueError(f"not the base of a REST service: {base_url!r}")
        self._base_url = base_url
        self._host = base.host
        self._port = base.port
        self._secure = base.scheme == "https"
        self._prefix = (base.path or "").rstrip("/")
        self._tls = tls
        place = Place(base.host.strip("[]"), base.port, self._secure)
        self._names = AddressBook(
            options.resolver or DnsResolver(), place.host, place.number
        )
        self.pools: Pools | None = None
        if options.resolver is not None or isinstance(tls, TlsFiles):
            from .rest_threads_spread import Pools

            book = None if options.resolver is None else self._names
            self.pools = Pools(place, names=self._names, book=book, tls=tls)
        self._options = options
        self._budget = SharedBudget(options.budget)
        self._size = 0
        self._closed = False
        self._lock = Lock()
        self._pool: HTTPConnectionPool | None = None
        renew_after_fork(self)

    def call(
        self,
        operation: Operation,
        *,
        policy: Policy,
        route: RestRoute,
        request: Payload[Q],
        response: Payload[R],
        errors: Sequence[type[DeclaredError]],
    ) -> ThreadRestCall[Q, R]:
        """A callable for one operation."""
        judge = RestJudge(operation, route.methods, errors, _fault, _late)
        caller = ThreadCaller(
            operation,
            policy,
            options=self._options,
            budget=self._budget,
            classify=judge,
        )
        if self._options.states is not None:
            self._options.states.add(self, caller.state(self._base_url))
        self._size += caller.policy.bulkhead
        if self.pools is not None:
            self.pools.size = self._size
        exchange = Exchange(operation, route, request, response)
        return ThreadRestCall(self, caller, exchange)

    def target(self, path: str, query: str) -> str:
        """What a request line names: an encoded path and query below the base."""
        found = self._prefix + path
        return f"{found}?{query}" if query else found

    def pool(self) -> HTTPConnectionPool:
        """The connections, made at the first call. Raises RuntimeError after `close`."""
        pool = self._pool
        if pool is None:
            with self._lock:
                if self._closed:
                    raise RuntimeError(f"the client of {self._host} is closed")
                pool = self._pool = self._pool or self._made()
        return pool

    def read(self, response: BaseHTTPResponse) -> bytes:
        """The body of a response, after which its connection is free. Raises BadResponse
        where it is too long.
        """
        limit = self._options.max_response
        try:
            length = response.length_remaining
            if length is None or "Content-Encoding" in response.headers:
                content: bytes = response.read(limit + 1)
                length = len(content)
            else:
                # All of it at once, which costs the library half as much.
                content = response.read() if length <= limit else b""
            if length > limit:
                raise too_long(limit)
        except BaseException:
            response.close()
            raise
        finally:
            response.release_conn()
        return content

    def close(self) -> None:
        """Closes the connections that nobody uses; calls that are under way go on to
        their end.
        """
        if self._options.states is not None:
            self._options.states.remove(self)
        with self._lock:
            self._closed = True
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()
        if self.pools is not None:
            self.pools.close()

    def renew(self) -> None:
        """After a fork: no connection. Those of the parent are its own."""
        self._lock = Lock()
        self._pool = None
        if self.pools is not None:
            self.pools.renew()

    def _made(self) -> HTTPConnectionPool:
        if self._secure:
            return TlsPool(
                self._host,
                self._port,
                maxsize=self._size,
                names=self._names,
                ssl_context=timed_context(
                    self._tls if isinstance(self._tls, SSLContext) else None
                ),
            )
        return Pool(self._host, self._port, maxsize=self._size, names=self._names)


class ThreadRestCall(Generic[Q, R]):
    """One operation, ready to be called from any thread. Its caller's breaker, bulkhead
    and budget can be read.
    """

    __slots__ = ("_exchange", "_target", "_transport", "caller")

    def __init__(
        self,
        transport: ThreadRestTransport,
        caller: ThreadCaller,
        exchange: Exchange[Q, R],
    ) -> None:
        self._transport = transport
        self.caller = caller
        self._exchange = exchange
        fixed = exchange.fixed
        self._target = None if fixed is None else transport.target(fixed, "")

    def __call__(
        self,
        request: Q,
        *,
        idempotency_key: str | None = None,
        deadline: float | None = None,
    ) -> R:
        """Calls it; None is the request of an operation that takes none. `deadline` is
        in seconds from now, for the whole call.
        """
        exchange = self._exchange
        transport = self._transport
        target = self._target
        if target is None:
            exchange, path, query = exchange.place(request)
            target = transport.target(path, query)
        body, fixed = exchange.content(request, idempotency_key)
        fixed.update(ACCEPT)
        tried: set[Address] = set()

        def send(attempt: Attempt) -> R:
            if transport.pools is None:
                response = transport.pool().urlopen(
                    exchange.method,
                    target,
                    body,
                    attempt_headers(attempt, fixed),
                    # Repeats are the policy's business, and redirects nobody's.
                    retries=False,
                    redirect=False,
                    timeout=Timeout(total=attempt.timeout),
                    preload_content=False,
                )
            else:
                response = transport.pools.request(
                    exchange.method,
                    target,
                    body,
                    attempt_headers(attempt, fixed),
                    attempt.timeout,
                    tried,
                )
            content = transport.read(response)
            return exchange.answer(response.status, response.headers, content)

        caller = self.caller
        if caller.fallback is None:
            return caller.call(send, deadline=deadline)
        try:
            return caller.call(send, deadline=deadline)
        except CallError as error:
            answer = exchange.instead(caller.instead(request, error))
            caller.stood_in(error)
            return answer


def _fault(cause: Exception) -> Fault | None:
    """What an exception of urllib3 means for the request."""
    match cause:
        case SSLError() | LocationParseError():
            return Fault.PERMANENT
        case NewConnectionError() | ConnectTimeoutError() | NoAddress():
            return Fault.NOT_SENT
        case PoolError() if not isinstance(cause, LibraryTimeout):
            return Fault.LOCAL
        case HTTPError() | TimeoutError() | OSError():
            return Fault.UNKNOWN
        case _:
            return None


def _late(cause: Exception) -> bool:
    match cause:
        case NewConnectionError():
            # For the library a kind of timeout, whatever the reason was.
            return False
        case LibraryTimeout() | TimeoutError():
            return True
        case _:
            return False
