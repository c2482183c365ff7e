# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Connections of urllib3 whose time limit is for all that follows until it is set again.

A socket's own is for each single read, so that a server which sends a byte now and then
would hold a call for as long as it likes. The system's resolver knows no limit at all,
and so names are looked up in another thread.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    NameResolutionError,
    NewConnectionError,
)

from .addresses import AddressBook
from .resolving import Address, NoAddress, is_address
from .rest_exchange import IDLE

# Of more bytes than these, a copy would cost more than a call of the system.
_KEPT = 65_536
# So many seconds later than it should a read may end.
_LATE = 0.005

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer


class Place(NamedTuple):
    """What a base URL names. `port` is None where it has none."""

    host: str
    port: int | None
    secure: bool

    @property
    def number(self) -> int:
        """The port."""
        return self.port or (443 if self.secure else 80)

    @property
    def authority(self) -> str:
        """For the header Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port is None else f"{host}:{self.port}"


class TimedSocket(socket.socket):
    """A socket that is used until a moment, and raises TimeoutError after it.

    Calls of the system are most of a short request, and it makes few: what is written
    leaves together with what is written next, at the latest when an answer is waited
    for (urllib3 writes head and body apart); and a limit stays as it is while it is as
    good as right.
    """

    _ends: float | None = None
    _used = 0.0
    # The limit that the system knows, and what has not left yet.
    _set: float | None = None
    _held = b""

    def settimeout(self, value: float | None, /) -> None:
        """Everything from now on ends within `value` seconds."""
        self._ends = None if value is None else time.monotonic() + value
        self._bound(value)

    def recv_into(
        self, buffer: WriteableBuffer, nbytes: int | None = None, flags: int = 0
    ) -> int:
        """Reads, for as long as there is time."""
        # Who closes while a request is still coming may have answered it.
        with contextlib.suppress(BrokenPipeError):
            self._flush()
        self._limit()
        return super().recv_into(buffer, nbytes or 0, flags)

    def sendall(self, data: ReadableBuffer, flags: int = 0) -> None:
        """Writes, for as long as there is time; a little is kept for the next write."""
        written = bytes(data)
        if len(self._held) + len(written) > _KEPT:
            self._flush()
            self._limit()
            super().sendall(written, flags)
        else:
            self._held += written

    def idle(self) -> float:
        """Seconds since it was last used."""
        return time.monotonic() - self._used

    def _flush(self) -> None:
        held, self._held = self._held, b""
        if held:
            self._limit()
            super().sendall(held)

    def _limit(self) -> None:
        self._used = time.monotonic()
        if self._ends is not None:
            left = self._ends - self._used
            if left <= 0:
                raise TimeoutError("timed out")
            self._bound(left)

    def _bound(self, value: float | None) -> None:
        known = self._set
        if value is None or known is None or not value <= known <= value + _LATE:
            super().settimeout(value)
            self._set = value


class TimedTlsSocket(TimedSocket, ssl.SSLSocket):
    """The same with TLS."""


def timed_context(given: ssl.SSLContext | None) -> ssl.SSLContext:
    """The context with sockets that are used until a moment; None: the system's trust."""
    context = given or ssl.create_default_context()
    context.sslsocket_class = TimedTlsSocket
    return context


class _Connection(HTTPConnection):
    """A connection that is not used again when it was idle for long. `names` finds the
    addresses of its host.
    """

    def __init__(self, *given: Any, names: AddressBook, **named: Any) -> None:
        super().__init__(*given, **named)
        self.names = names

    def _new_conn(self) -> TimedSocket:
        try:
            return _connected(self, self.names)
        except NoAddress as error:
            unknown = socket.gaierror(str(error))
            raise NameResolutionError(self.host, self, unknown) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, f"no connection to {self.host}") from error
        except OSError as error:
            raise NewConnectionError(self, f"no connection: {error}") from error

    @property
    def is_connected(self) -> bool:
        """Whether it may be used again."""
        if isinstance(self.sock, TimedSocket) and self.sock.idle() >= IDLE:
            return False
        return super().is_connected


class _TlsConnection(_Connection, HTTPSConnection):
    """The same with TLS."""


# Made by hand, because urllib3's own HTTPConnection does not fit the type that it declares
# for the attribute.
Pool: type[HTTPConnectionPool] = type(
    "Pool", (HTTPConnectionPool,), {"ConnectionCls": _Connection}
)
"""Connections to one server."""
TlsPool: type[HTTPSConnectionPool] = type(
    "TlsPool", (HTTPSConnectionPool,), {"ConnectionCls": _TlsConnection}
)
"""Connections to one server, with TLS."""


def known(names: AddressBook, seconds: float) -> tuple[Address, ...]:
    """The addresses, within so many seconds. Raises NoAddress and ConnectTimeoutError."""
    if not names.wait(seconds):
        raise ConnectTimeoutError("nobody says where the service is")
    return names.known()


def _connected(connection: HTTPConnection, names: AddressBook) -> TimedSocket:
    """A connection to the first address that answers; each gets an even share of the
    time that is left, for the first may be one that nobody is at.
    """
    seconds = connection.timeout or 0.0
    ends = time.monotonic() + seconds
    named = not is_address(connection.host)
    found: tuple[Address, ...] = (Address(connection.host, connection.port),)
    if named:
        found = known(names, seconds)
    last: OSError = TimeoutError("timed out")
    for tried, at in enumerate(found):
        left = (ends - time.monotonic()) / (len(found) - tried)
        if left <= 0:
            break
        (family, kind, protocol, _, address), *_ = socket.getaddrinfo(
            at.host, at.port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
        )
        made = TimedSocket(family, kind, protocol)
        try:
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            made.settimeout(left)
            made.connect(address)
        except OSError as error:
            made.close()
            last = error
        except BaseException:
            made.close()
            raise
        else:
            return made
    if named:
        names.forget()
    raise last
