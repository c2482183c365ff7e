"""Limits on what is read at both ends, and REST over TLS with a trust of one's own."""

from __future__ import annotations

import asyncio
import ssl
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import trustme

from .client_kinds import KINDS, REST_KINDS, InThreads, connected, served
from .emitted import emitted
from .gallery import Gallery, parts_of
from .serving import serving


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("gallery", tmp_path_factory.mktemp("gallery")) as package:
        yield parts_of(package)


@pytest.fixture
def gallery(parts: SimpleNamespace) -> Gallery:
    gallery = Gallery(parts)
    for number in range(100):
        picture = parts.models.Picture(
            picture_id=uuid.uuid4(),
            tenant="north",
            title=f"{number:02}",
            width=1,
            labels=[],
            note="n" * 100,
            added_by="ada",
        )
        gallery.pictures[picture.picture_id] = picture
    return gallery


def asking(parts: SimpleNamespace) -> Any:
    return parts.models.FindPicturesRequest(tenant="north", labels=[], limit=100)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_client_reads_an_answer_up_to_its_limit(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    token = parts.runtime.bearer("token-of-ada")
    async with served(parts, kind, gallery, gallery.options()) as place:
        async with connected(
            parts, kind, place, headers=token, max_response=1_000_000
        ) as pictures:
            found = await pictures.find_pictures(asking(parts))
            assert len(found.pictures) == 100
        async with connected(
            parts, kind, place, headers=token, max_response=10_000
        ) as pictures:
            with pytest.raises(parts.runtime.BadResponse, match="10000") as caught:
                await pictures.find_pictures(asking(parts))
            assert caught.value.attempts == 1
            assert (await pictures.health()).open


@pytest.mark.parametrize("kind", KINDS)
async def test_a_server_reads_a_request_up_to_its_limit(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    token = parts.runtime.bearer("token-of-ada")
    request = parts.models.AddPictureRequest(
        tenant="north", labels=[], title="Dusk", width=5, note="n" * 5000
    )
    options = gallery.options(max_body=4000)
    async with (
        served(parts, kind, gallery, options) as place,
        connected(parts, kind, place, headers=token) as pictures,
    ):
        with pytest.raises(parts.runtime.RemoteError) as caught:
            await pictures.add_picture(request, idempotency_key="1")
    assert caught.value.status in ("413", "RESOURCE_EXHAUSTED")
    assert (caught.value.attempts, gallery.requests) == (1, [])


async def test_a_body_that_is_announced_too_long_is_refused_unread(
    parts: SimpleNamespace, gallery: Gallery
) -> None:
    app = parts.server.asgi_app(gallery, options=gallery.options(max_body=4000))
    async with serving(app) as url:
        port = int(url.rpartition(":")[2])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(
            b"POST /pictures HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer token-of-ada"
            b"\r\nContent-Type: application/json\r\nContent-Length: 4001\r\n\r\n"
        )
        async with asyncio.timeout(5):
            line = await reader.readline()
        writer.close()
        await writer.wait_closed()
    assert line.split()[1] == b"413"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@asynccontextmanager
async def secured(app: Any, authority: trustme.CA, folder: Path) -> AsyncIterator[str]:
    issued = authority.issue_cert("localhost")
    chain, key = folder / "chain.pem", folder / "key.pem"
    issued.private_key_pem.write_to_path(key)
    for part in issued.cert_chain_pems:
        part.write_to_path(chain, append=True)
    async with serving(app, ssl_certfile=chain, ssl_keyfile=key) as url:
        yield url.replace("http://127.0.0.1", "https://localhost")


@asynccontextmanager
async def client(
    parts: SimpleNamespace, kind: str, url: str, tls: ssl.SSLContext | None
) -> AsyncIterator[Any]:
    token = parts.runtime.bearer("token-of-ada")
    if kind == "async-rest":
        options = parts.runtime.ClientOptions(headers=token)
        clients = parts.client.AsyncPicturesClient
        async with clients.rest(url, tls=tls, options=options) as found:
            yield found
    else:
        options = parts.runtime.ThreadClientOptions(headers=token)
        with parts.client.PicturesClient.rest(url, tls=tls, options=options) as found:
            yield InThreads(found)


@pytest.mark.parametrize("kind", REST_KINDS)
async def test_a_client_goes_by_the_trust_that_it_is_given(
    parts: SimpleNamespace,
    gallery: Gallery,
    kind: str,
    authority: trustme.CA,
    tmp_path: Path,
) -> None:
    app = parts.server.asgi_app(gallery, options=gallery.options())
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    async with secured(app, authority, tmp_path) as url:
        async with client(parts, kind, url, trusting) as pictures:
            found = await pictures.find_pictures(asking(parts))
        assert len(found.pictures) == 100
        async with client(parts, kind, url, None) as pictures:
            with pytest.raises(parts.runtime.Unavailable) as caught:
                await pictures.find_pictures(asking(parts))
    # A certificate that does not fit today does not fit tomorrow.
    assert caught.value.attempts == 1
