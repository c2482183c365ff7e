# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Requests of aiohttp to servers of which there are several, or whose certificates change."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Mapping
from math import inf
from ssl import SSLContext

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
)
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from .addresses import AddressBook
from .resolving import Address, is_address
from .tls_files import TlsFiles

# aiohttp rounds longer time limits up to whole seconds unless told otherwise.
_EXACT = inf


class BookResolver(AbstractResolver):
    """Addresses for aiohttp, which takes the first that answers. Its own would hold a
    thread of the event loop's pool for as long as a name server is silent.
    """

    def __init__(self, book: AddressBook) -> None:
        self._book = book

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_INET,
    ) -> list[ResolveResult]:
        """The addresses of the one service. Raises NoAddress."""
        # The request's own limit holds.
        await self._book.awaited(inf)
        return [
            ResolveResult(
                hostname=host,
                host=address.host,
                port=address.port,
                family=socket.AF_INET6 if ":" in address.host else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
            for address in self._book.known()
        ]

    async def close(self) -> None:
        """Nothing is held."""


class Spread:
    """Sends requests to the addresses in `book`, in turn, each with the name of the
    service in Host, SNI and the check of the certificate; without a book, to the name.
    """

    def __init__(
        self,
        base: URL,
        session: Callable[[], ClientSession],
        *,
        book: AddressBook | None,
        tls: SSLContext | TlsFiles | None,
    ) -> None:
        self._session = session
        self._book = book
        self._tls = tls
        self._host = base.raw_host or ""
        self._named = {"Host": base.host_port_subcomponent or ""}
        # For an IP address there is no name to ask for.
        self._sni = None if is_address(self._host) else self._host

    async def request(
        self,
        method: str,
        url: URL,
        body: bytes | None,
        headers: Mapping[str, str],
        seconds: float,
        tried: set[Address],
    ) -> ClientResponse:
        """The answer of a server that is not in `tried`, to which those that are asked
        are added. Whoever cannot be reached is passed over, as long as there is time.
        """
        book = self._book
        if book is None:
            limit = ClientTimeout(total=seconds, ceil_threshold=_EXACT)
            return await self._ask(method, url, body, headers, limit)
        ends = time.monotonic() + seconds
        if not await book.awaited(seconds):
            raise ConnectionTimeoutError("nobody says where the service is")
        while True:
            address = book.pick(tried)
            tried.add(address)
            others = book.left(tried)
            left = ends - time.monotonic()
            limit = ClientTimeout(
                total=left,
                sock_connect=left / (others + 1),
                ceil_threshold=_EXACT,
            )
            place = url.with_host(address.host).with_port(address.port)
            try:
                answer = await self._ask(
                    method, place, body, {**headers, **self._named}, limit
                )
            except (ClientConnectorError, ConnectionTimeoutError):
                # Nothing was sent.
                book.failed(address)
                if not others or time.monotonic() >= ends:
                    raise
            except (ClientError, OSError):
                book.failed(address)
                raise
            else:
                book.worked(address)
                return answer

    async def _ask(
        self,
        method: str,
        url: URL,
        body: bytes | None,
        headers: Mapping[str, str],
        limit: ClientTimeout,
    ) -> ClientResponse:
        tls = self._tls
        if isinstance(tls, TlsFiles):
            tls = tls.current().client
        return await self._session().request(
            method,
            url,
            data=body,
            headers=headers,
            allow_redirects=False,
            timeout=limit,
            ssl=True if tls is None else tls,
            server_hostname=self._sni,
        )
