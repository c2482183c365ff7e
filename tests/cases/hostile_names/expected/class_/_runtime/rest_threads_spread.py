# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Connections of urllib3 to servers of which there are several, or whose certificates change."""

from __future__ import annotations

import time
from collections.abc import Mapping
from ssl import SSLContext
from threading import Lock

from urllib3 import BaseHTTPResponse, HTTPConnectionPool
from urllib3.exceptions import (
    ClosedPoolError,
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    SSLError,
)
from urllib3.util import Timeout

from .addresses import AddressBook
from .resolving import Address, is_address
from .rest_sockets import Place, Pool, TlsPool, known, timed_context
from .tls_files import TlsFiles, TlsMaterial


class Pools:
    """The connections of one client, by the server's address and the certificates that
    they are made with; those of servers that are gone, and of earlier certificates, are
    closed when they come back. Without a book all go to the name.

    `names` finds the addresses of the name. `size` connections are kept to each server.
    """

    def __init__(
        self,
        place: Place,
        *,
        names: AddressBook,
        book: AddressBook | None,
        tls: SSLContext | TlsFiles | None,
    ) -> None:
        self._place = place
        self.size = 0
        self._names = names
        self._book = book
        self._tls = tls
        self._files = tls if isinstance(tls, TlsFiles) else None
        self._named = {"Host": place.authority}
        self._material: TlsMaterial | None = None
        self._pools: dict[Address | None, HTTPConnectionPool] = {}
        self._closed = False
        self._lock = Lock()

    def request(
        self,
        method: str,
        target: str,
        body: bytes | None,
        headers: Mapping[str, str],
        seconds: float,
        tried: set[Address],
    ) -> BaseHTTPResponse:
        """The answer, its body unread. Of several servers one is asked that is not in
        `tried`, to which those that are asked are added. Whoever cannot be reached is
        passed over, as long as there is time.
        """
        book = self._book
        if book is None:
            return self._ask(
                None, method, target, body, headers, Timeout(total=seconds)
            )
        ends = time.monotonic() + seconds
        known(book, seconds)
        while True:
            address = book.pick(tried)
            tried.add(address)
            others = book.left(tried)
            left = max(0.001, ends - time.monotonic())
            limit = Timeout(total=left, connect=left / (others + 1))
            try:
                answer = self._ask(
                    address, method, target, body, {**headers, **self._named}, limit
                )
            except (NewConnectionError, ConnectTimeoutError, SSLError):
                # Nothing was sent.
                book.failed(address)
                if not others or time.monotonic() >= ends:
                    raise
            except (HTTPError, OSError):
                book.failed(address)
                raise
            else:
                book.worked(address)
                return answer

    def close(self) -> None:
        """Closes the connections that nobody uses."""
        with self._lock:
            self._closed = True
            pools, self._pools = self._pools, {}
        for pool in pools.values():
            pool.close()

    def renew(self) -> None:
        """After a fork: no connection. Those of the parent are its own."""
        self._lock = Lock()
        self._pools = {}

    def _ask(
        self,
        address: Address | None,
        method: str,
        target: str,
        body: bytes | None,
        headers: Mapping[str, str],
        limit: Timeout,
    ) -> BaseHTTPResponse:
        while True:
            try:
                return self._pool(address).urlopen(
                    method,
                    target,
                    body,
                    headers,
                    # Repeats are the policy's business, and redirects nobody's.
                    retries=False,
                    redirect=False,
                    timeout=limit,
                    preload_content=False,
                )
            except ClosedPoolError:
                # Another thread has found new certificates a moment ago.
                continue

    def _pool(self, address: Address | None) -> HTTPConnectionPool:
        if self._files is None:
            pool = self._pools.get(address)
            if pool is not None:
                return pool
        old: list[HTTPConnectionPool] = []
        with self._lock:
            if self._closed:
                raise RuntimeError(f"the client of {self._place.host} is closed")
            if self._files is not None:
                material = self._files.current()
                if material is not self._material:
                    self._material = material
                    old += self._pools.values()
                    self._pools = {}
            pool = self._pools.get(address)
            if pool is None:
                old += self._gone()
                pool = self._pools[address] = self._made(address)
        for each in old:
            each.close()
        return pool

    def _gone(self) -> list[HTTPConnectionPool]:
        """The pools of addresses that are not known any more."""
        if self._book is None:
            return []
        gone = set(self._pools) - set(self._book.known())
        return [self._pools.pop(address) for address in gone]

    def _made(self, address: Address | None) -> HTTPConnectionPool:
        place = self._place
        host = place.host if address is None else address.host
        port = place.number if address is None else address.port
        if not place.secure:
            return Pool(host, port, maxsize=self.size, names=self._names)
        named = None if is_address(place.host) else place.host
        tls = self._tls
        if self._material is not None:
            tls = self._material.client
        return TlsPool(
            host,
            port,
            maxsize=self.size,
            names=self._names,
            ssl_context=timed_context(tls if isinstance(tls, SSLContext) else None),
            server_hostname=named,
        )
