"""Connections whose time limit is for everything that follows: servers that drip, addresses that nobody is at."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import trustme
from urllib3 import HTTPConnectionPool
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.util import Timeout

from runtime import rest_sockets
from runtime.addresses import AddressBook
from runtime.resolving import Address, DnsResolver, Resolver, StaticResolver
from runtime.rest_sockets import Pool, TlsPool

HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n"


@contextmanager
def server(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """The port of a server that runs `serve` with each connection, one after the other."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:

        def run() -> None:
            while True:
                try:
                    accepted, _ = listening.accept()
                except OSError:
                    return
                with accepted:
                    try:
                        serve(accepted)
                    except OSError:
                        continue

        thread = threading.Thread(target=run)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            # Wakes `accept`, which closing alone does not.
            listening.shutdown(socket.SHUT_RDWR)
            listening.close()
            thread.join(5)


def pool_of(
    kind: type[HTTPConnectionPool],
    host: str,
    port: int,
    resolver: Resolver | None = None,
    **more: Any,
) -> HTTPConnectionPool:
    return kind(
        host, port, names=AddressBook(resolver or DnsResolver(), host, port), **more
    )


def get(pool: HTTPConnectionPool, seconds: float) -> bytes:
    response = pool.urlopen(
        "GET",
        "/",
        retries=False,
        timeout=Timeout(total=seconds),
        preload_content=False,
    )
    try:
        content: bytes = response.read()
        return content
    finally:
        response.release_conn()


def drip(sent: bytes) -> Callable[[socket.socket], None]:
    """A server that answers a byte every 50 ms."""

    def serve(connection: socket.socket) -> None:
        connection.recv(1000)
        for byte in sent:
            connection.sendall(bytes([byte]))
            time.sleep(0.05)

    return serve


@pytest.mark.parametrize(
    "serve",
    [
        drip(HEAD + b"x" * 50),
        lambda connection: (connection.sendall(HEAD), drip(b"x" * 50)(connection)),
    ],
    ids=["head", "body"],
)
def test_a_server_that_drips_holds_nobody_past_the_time_limit(
    serve: Callable[[socket.socket], None],
) -> None:
    with server(serve) as port, closing(pool_of(Pool, "127.0.0.1", port)) as pool:
        begun = time.monotonic()
        with pytest.raises(HTTPError):
            get(pool, 0.3)
        assert 0.25 < time.monotonic() - begun < 0.45


def test_with_tls_the_limit_holds_too_and_certificates_are_checked() -> None:
    authority = trustme.CA()
    trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(trust)

    def serve(connection: socket.socket) -> None:
        with trust.wrap_socket(connection, server_side=True) as secured:
            drip(HEAD + b"x" * 50)(secured)

    context = rest_sockets.timed_context(None)
    with server(serve) as port:
        with (
            closing(pool_of(TlsPool, "127.0.0.1", port, ssl_context=context)) as strict,
            pytest.raises(SSLError),
        ):
            get(strict, 1.0)
        authority.configure_trust(context)
        with closing(pool_of(TlsPool, "127.0.0.1", port, ssl_context=context)) as pool:
            begun = time.monotonic()
            with pytest.raises(ReadTimeoutError):
                get(pool, 0.3)
            assert 0.25 < time.monotonic() - begun < 0.45


def test_a_server_that_reads_nothing_holds_nobody_either() -> None:
    def serve(connection: socket.socket) -> None:
        time.sleep(1)

    with server(serve) as port, closing(pool_of(Pool, "127.0.0.1", port)) as pool:
        begun = time.monotonic()
        with pytest.raises(HTTPError):
            pool.urlopen(
                "POST",
                "/",
                b"x" * 50_000_000,
                retries=False,
                timeout=Timeout(total=0.3),
            )
        assert 0.25 < time.monotonic() - begun < 0.6


def ok(connection: socket.socket) -> None:
    while connection.recv(1000):
        connection.sendall(HEAD + b"x" * 50)


def test_a_connection_is_used_again_until_it_was_idle_for_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with server(ok) as port, closing(pool_of(Pool, "127.0.0.1", port)) as pool:
        for _ in range(3):
            assert get(pool, 2.0) == b"x" * 50
        assert pool.num_connections == 1
        monkeypatch.setattr(rest_sockets, "IDLE", 0.05)
        assert pool.pool is not None
        [kept] = [each for each in pool.pool.queue if each is not None]
        before = kept.sock
        time.sleep(0.1)
        assert get(pool, 2.0) == b"x" * 50
        assert kept.sock is not before


def test_the_first_address_may_be_one_that_nobody_is_at() -> None:
    with server(ok) as port:
        known = StaticResolver("127.0.0.1:1", f"127.0.0.1:{port}")
        with closing(pool_of(Pool, "twice.example", port, known)) as pool:
            assert get(pool, 2.0) == b"x" * 50


def test_addresses_that_do_not_answer_share_the_time() -> None:
    # A listener whose queue is full answers nobody.
    with closing(socket.socket()) as full, closing(socket.socket()) as waiting:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting.connect(full.getsockname())
        silent = f"127.0.0.1:{full.getsockname()[1]}"
        known = StaticResolver(silent, silent, silent)
        with closing(pool_of(Pool, "silent.example", 80, known)) as pool:
            begun = time.monotonic()
            with pytest.raises(ConnectTimeoutError):
                get(pool, 0.3)
            assert time.monotonic() - begun < 0.5


@dataclass
class Stalled:
    """A name server that answers once it is let."""

    port: int
    answers: threading.Event
    refresh: float = 60.0
    asked: int = 0

    def resolve(self, host: str, port: int) -> list[Address]:
        self.asked += 1
        assert self.answers.wait(10)
        return [Address("127.0.0.1", self.port)]


def test_a_name_server_that_is_silent_holds_nobody_past_the_limit() -> None:
    with server(ok) as port:
        resolver = Stalled(port, threading.Event())
        with closing(pool_of(Pool, "stalled.example", port, resolver)) as pool:
            for _ in range(3):
                begun = time.monotonic()
                with pytest.raises(ConnectTimeoutError):
                    get(pool, 0.1)
                assert 0.1 <= time.monotonic() - begun < 0.3
            # All of them waited for one answer, which is remembered when it comes.
            resolver.answers.set()
            assert get(pool, 2.0) == b"x" * 50
            assert resolver.asked == 1


def test_a_refused_connection_and_an_unknown_name_are_told_apart_from_a_timeout() -> (
    None
):
    with (
        closing(pool_of(Pool, "127.0.0.1", 1)) as pool,
        pytest.raises(NewConnectionError),
    ):
        get(pool, 1.0)
    with (
        closing(pool_of(Pool, "no-such-host.invalid", 80)) as pool,
        pytest.raises(NewConnectionError),
    ):
        get(pool, 1.0)


def test_head_and_body_of_a_request_leave_together() -> None:
    came: list[bytes] = []

    def serve(connection: socket.socket) -> None:
        came.append(connection.recv(100_000))
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    with server(serve) as port, closing(pool_of(Pool, "127.0.0.1", port)) as pool:
        pool.urlopen("POST", "/", b"the body", retries=False, timeout=5)
    assert came[0].startswith(b"POST / HTTP/1.1\r\n")
    assert came[0].endswith(b"\r\n\r\nthe body")


def test_a_body_of_any_size_arrives_as_it_was() -> None:
    for size in (0, 1, 65_535, 65_536, 3_000_000):
        sent = b"x" * size
        came: list[bytes] = []

        def serve(connection: socket.socket, came: list[bytes] = came) -> None:
            with connection.makefile("rb") as reader:
                length = 0
                while (line := reader.readline()).strip():
                    name, _, value = line.partition(b":")
                    length = int(value) if name.lower() == b"content-length" else length
                came.append(reader.read(length))
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

        with server(serve) as port, closing(pool_of(Pool, "127.0.0.1", port)) as pool:
            pool.urlopen("POST", "/", sent, retries=False, timeout=5)
        assert came == [sent]


def test_the_answer_of_who_closes_before_the_request_is_there_is_read() -> None:
    one, other = socket.socketpair()
    with other, rest_sockets.TimedSocket(fileno=one.detach()) as sock:
        sock.settimeout(1)
        other.sendall(b"no")
        other.close()
        sock.sendall(b"a request")
        buffer = bytearray(10)
        assert sock.recv_into(buffer) == 2
        assert buffer[:2] == b"no"
