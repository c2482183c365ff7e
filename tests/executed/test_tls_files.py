"""Certificates that are replaced while calls run: mutual TLS, over every kind of client."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import trustme
import uvicorn

from .client_kinds import KINDS, InThreads
from .emitted import emitted
from .fleet import HOSTS, Fleet, fleet, free_port
from .gallery import Gallery, parts_of

NAME = "pictures.test"


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("gallery", tmp_path_factory.mktemp("gallery")) as package:
        yield parts_of(package)


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Folder:
    """A mounted secret: trust, certificate and key, replaced as Kubernetes does it, by a new target of one link."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._version = 0
        self.now = folder / "now"

    def hold(self, *trusted: trustme.CA, issued: trustme.LeafCert) -> None:
        """From now on the files say this."""
        self._version += 1
        made = self._folder / f"v{self._version}"
        made.mkdir(parents=True)
        trust = b"".join(each.cert_pem.bytes() for each in trusted)
        (made / "ca.crt").write_bytes(trust)
        (made / "tls.key").write_bytes(issued.private_key_pem.bytes())
        chain = b"".join(part.bytes() for part in issued.cert_chain_pems)
        (made / "tls.crt").write_bytes(chain)
        link = self._folder / "new"
        link.symlink_to(made, target_is_directory=True)
        os.replace(link, self.now)

    def files(self, parts: SimpleNamespace, **more: Any) -> Any:
        now = self.now
        return parts.runtime.TlsFiles(
            trust=now / "ca.crt",
            certificate=now / "tls.crt",
            key=now / "tls.key",
            **{"look": 0.0, **more},
        )


@pytest.fixture
def servers_folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "servers")


@pytest.fixture
def clients_folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "clients")


@asynccontextmanager
async def client(servers: Fleet, files: Any, **more: Any) -> AsyncIterator[Any]:
    """Knows the service by name only; the addresses come from a resolver."""
    parts, kind = servers.parts, servers.kind
    named = {
        "resolver": parts.runtime.StaticResolver(*servers.galleries),
        "adjust": more.pop("adjust", None),
    }
    if kind.startswith("async"):
        options = parts.runtime.ClientOptions(**named)
        clients = parts.client.AsyncPicturesClient
    else:
        options = parts.runtime.ThreadClientOptions(**named)
        clients = parts.client.PicturesClient
    if kind.endswith("rest"):
        url = f"https://{more.get('name', NAME)}:{servers.port}"
        made = clients.rest(url, tls=files, options=options)
    else:
        target = f"dns:///{more.get('name', NAME)}:{servers.port}"
        made = clients.grpc(target, credentials=files, options=options)
    if kind.startswith("async"):
        async with made as found:
            yield found
    else:
        with made as found:
            yield InThreads(found)


async def shown(port: int, trust: trustme.CA, mine: trustme.LeafCert) -> bytes:
    """The certificate that a server shows to whoever connects now."""
    context = ssl.create_default_context()
    trust.configure_trust(context)
    mine.configure_cert(context)
    context.set_alpn_protocols(["h2"])

    def look() -> bytes:
        with (
            socket.create_connection((HOSTS[0], port), 5) as raw,
            context.wrap_socket(raw, server_hostname=NAME) as secured,
        ):
            found = secured.getpeercert(binary_form=True)
            assert found is not None
            return found

    return await asyncio.to_thread(look)


def binary(issued: trustme.LeafCert) -> bytes:
    return ssl.PEM_cert_to_DER_cert(issued.cert_chain_pems[0].bytes().decode())


async def test_certificates_and_authorities_change_while_calls_run(
    parts: SimpleNamespace,
    kind: str,
    servers_folder: Folder,
    clients_folder: Folder,
) -> None:
    old, new = trustme.CA(), trustme.CA()
    first, second = old.issue_cert(NAME), new.issue_cert(NAME)
    mine, mine_later = old.issue_cert("orders.test"), new.issue_cert("orders.test")
    servers_folder.hold(old, issued=first)
    clients_folder.hold(old, issued=mine)
    stop = asyncio.Event()
    calls = 0

    async def call_all_the_time(pictures: Any) -> None:
        nonlocal calls
        while not stop.is_set():
            assert (await pictures.health()).open
            calls += 1
            await asyncio.sleep(0.002)

    async def some_calls() -> None:
        until = calls + 20
        async with asyncio.timeout(20):
            while calls < until:
                await asyncio.wait([running], timeout=0.01)
                if running.done():
                    await running

    tls = servers_folder.files(parts)
    async with (
        fleet(parts, kind, HOSTS[:2], tls=tls) as servers,
        client(servers, clients_folder.files(parts)) as pictures,
    ):
        running = asyncio.create_task(call_all_the_time(pictures))
        await some_calls()
        assert await shown(servers.port, old, mine) == binary(first)
        # As it is done: everybody believes both, then shows the new one, then forgets the old.
        for folder, issued in ((servers_folder, first), (clients_folder, mine)):
            folder.hold(old, new, issued=issued)
            await some_calls()
        for folder, issued in ((servers_folder, second), (clients_folder, mine_later)):
            folder.hold(old, new, issued=issued)
            await some_calls()
        assert await shown(servers.port, new, mine_later) == binary(second)
        for folder, issued in ((servers_folder, second), (clients_folder, mine_later)):
            folder.hold(new, issued=issued)
            await some_calls()
        # Only a client whose certificate is new gets through now, and it does.
        with pytest.raises(OSError, match=r"(?i)alert|refused|reset|pipe|EOF"):
            await spoken(servers.port, new, mine)
        async with client(servers, clients_folder.files(parts)) as later:
            assert (await later.health()).open
        stop.set()
        await running
        # And so does the one of the beginning, with connections that it has yet to make.
        for host in HOSTS[:2]:
            await servers.stop(host)
            await servers.start(host)
        async with asyncio.timeout(15):
            while True:
                try:
                    assert (await pictures.health()).open
                    break
                except parts.runtime.CallError:
                    # gRPC waits a moment before it connects again.
                    await asyncio.sleep(0.1)
    assert calls >= 100


async def spoken(port: int, trust: trustme.CA, mine: trustme.LeafCert) -> None:
    """With TLS 1.3 a client learns that it was refused when it reads."""
    context = ssl.create_default_context()
    trust.configure_trust(context)
    mine.configure_cert(context)

    def read() -> None:
        with (
            socket.create_connection((HOSTS[0], port), 5) as raw,
            context.wrap_socket(raw, server_hostname=NAME) as secured,
        ):
            secured.sendall(b"GET / HTTP/1.1\r\n\r\n")
            if not secured.recv(100):
                raise ConnectionResetError("refused without a word")

    await asyncio.to_thread(read)


async def test_a_client_without_a_certificate_is_not_let_in(
    parts: SimpleNamespace, kind: str, servers_folder: Folder, tmp_path: Path
) -> None:
    authority = trustme.CA()
    servers_folder.hold(authority, issued=authority.issue_cert(NAME))
    trust = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(trust)
    files = parts.runtime.TlsFiles(trust=trust)
    async with (
        fleet(parts, kind, HOSTS[:1], tls=servers_folder.files(parts)) as servers,
        client(servers, files) as pictures,
    ):
        with pytest.raises(parts.runtime.CallError):
            await pictures.health(deadline=2)
        assert servers.asked() == [0]


async def test_the_certificate_must_be_for_the_name_and_not_for_the_address(
    parts: SimpleNamespace, kind: str, servers_folder: Folder, clients_folder: Folder
) -> None:
    authority = trustme.CA()
    servers_folder.hold(authority, issued=authority.issue_cert(HOSTS[0], NAME))
    clients_folder.hold(authority, issued=authority.issue_cert("orders.test"))
    async with fleet(
        parts, kind, HOSTS[:1], tls=servers_folder.files(parts)
    ) as servers:
        files = clients_folder.files(parts)
        async with client(servers, files) as pictures:
            assert (await pictures.health()).open
        async with client(servers, files, name="other.test") as pictures:
            with pytest.raises(parts.runtime.Unavailable):
                await pictures.health(deadline=2)


async def test_a_hosted_server_goes_by_the_files_too(
    parts: SimpleNamespace, servers_folder: Folder, clients_folder: Folder
) -> None:
    authority = trustme.CA()
    servers_folder.hold(authority, issued=authority.issue_cert(NAME))
    clients_folder.hold(authority, issued=authority.issue_cert("orders.test"))
    gallery = Gallery(parts)
    app = parts.server.asgi_app(gallery, options=gallery.options())
    port = free_port()
    server = uvicorn.Server(
        uvicorn.Config(app, host=HOSTS[0], port=port, log_level="warning")
    )
    runtime = parts.runtime
    host = runtime.Host(drain=5)
    running = asyncio.create_task(
        host.run(runtime.AsgiServing(server, tls=servers_folder.files(parts)))
    )
    try:
        assert await host.started()
        options = runtime.ClientOptions(resolver=runtime.StaticResolver(HOSTS[0]))
        url, files = f"https://{NAME}:{port}", clients_folder.files(parts)
        clients = parts.client.AsyncPicturesClient
        async with clients.rest(url, tls=files, options=options) as pictures:
            assert (await pictures.health()).open
        renewed = authority.issue_cert(NAME)
        servers_folder.hold(authority, issued=renewed)
        mine = authority.issue_cert("orders.test")
        assert await shown(port, authority, mine) == binary(renewed)
    finally:
        host.stop()
        await running


def test_files_that_do_not_fit_together_change_nothing(
    parts: SimpleNamespace, clients_folder: Folder, caplog: pytest.LogCaptureFixture
) -> None:
    authority, other = trustme.CA(), trustme.CA()
    clients_folder.hold(authority, issued=authority.issue_cert("orders.test"))
    files = clients_folder.files(parts)
    before = files.current()
    assert files.current() is before
    (clients_folder.now / "tls.crt").write_bytes(
        other.issue_cert("orders.test").cert_chain_pems[0].bytes()
    )
    with caplog.at_level(logging.WARNING):
        assert files.current() is before
    assert "no good" in caplog.text
    clients_folder.hold(other, issued=other.issue_cert("orders.test"))
    assert files.current() is not before


def test_files_are_looked_at_now_and_then_and_known_by_their_content(
    parts: SimpleNamespace, clients_folder: Folder
) -> None:
    authority = trustme.CA()
    issued = authority.issue_cert("orders.test")
    clients_folder.hold(authority, issued=issued)
    now = 100.0
    files = clients_folder.files(parts, look=5.0, clock=lambda: now)
    before = files.current()
    clients_folder.hold(authority, issued=issued)
    now = 106.0
    # Other files, and the same in them.
    assert files.current() is before
    clients_folder.hold(authority, issued=authority.issue_cert("orders.test"))
    now = 110.9
    assert files.current() is before
    now = 111.0
    assert files.current() is not before


def test_what_cannot_be_meant_is_refused_at_once(
    parts: SimpleNamespace, tmp_path: Path
) -> None:
    tls_files = parts.runtime.TlsFiles
    with pytest.raises(ValueError, match="belong together"):
        tls_files(certificate=tmp_path / "tls.crt")
    with pytest.raises(OSError, match="No such file"):
        tls_files(trust=tmp_path / "missing.pem")
    only_trust = tmp_path / "ca.pem"
    trustme.CA().cert_pem.write_to_path(only_trust)
    with pytest.raises(ValueError, match="needs a certificate"):
        tls_files(trust=only_trust).server_context()
    with pytest.raises(ValueError, match="needs a certificate"):
        parts.runtime.grpc_server_credentials(tls_files(trust=only_trust))
