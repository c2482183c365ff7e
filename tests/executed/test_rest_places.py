"""Where a request's fields travel over REST: path, query, headers and body, out and in again."""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import aiohttp
import pytest

from .client_kinds import REST_KINDS, connected, served
from .emitted import emitted
from .gallery import Gallery, parts_of
from .serving import Scripted, answer, serving

TOKEN = {"Authorization": "Bearer token-of-ada"}
NOW = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
TRACE = uuid.UUID("7d0f3c52-6f0e-4a55-9c4d-2b1e6a1f8a10")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("gallery", tmp_path_factory.mktemp("gallery")) as package:
        yield parts_of(package)


@pytest.fixture
def gallery(parts: SimpleNamespace) -> Gallery:
    return Gallery(parts)


@pytest.fixture(params=REST_KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@asynccontextmanager
async def pair(
    parts: SimpleNamespace, kind: str, gallery: Gallery, **options: Any
) -> AsyncIterator[Any]:
    token = parts.runtime.bearer("token-of-ada")
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=token, **options) as client,
    ):
        yield client


def full(parts: SimpleNamespace) -> Any:
    return parts.models.AddPictureRequest(
        tenant="north",
        trace=TRACE,
        dry_run=True,
        labels=[parts.models.Label.PORTRAIT, parts.models.Label("SEPIA")],
        title="Dusk & dawn",
        width=640,
        taken_at=NOW,
        price=Decimal("9.50"),
        note=None,
    )


async def test_every_field_arrives_from_where_it_travelled(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    request = full(parts)
    async with pair(parts, kind, gallery) as pictures:
        added = await pictures.add_picture(request, idempotency_key="1")
    assert gallery.requests == [request]
    assert (added.title, added.price, added.labels) == (
        request.title,
        request.price,
        request.labels,
    )


async def test_what_is_absent_is_not_sent_and_takes_its_default(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    request = parts.models.AddPictureRequest(
        tenant="north", labels=[], title="Dusk", width=1, note="n"
    )
    async with pair(parts, kind, gallery) as pictures:
        await pictures.add_picture(request, idempotency_key="1")
    (arrived,) = gallery.requests
    assert (arrived.trace, arrived.dry_run, arrived.labels) == (None, False, [])
    assert "x-trace" not in gallery.contexts[0].headers


async def test_the_request_on_the_wire_is_what_the_contract_says(
    parts: SimpleNamespace, kind: str
) -> None:
    picture = parts.models.Picture(
        picture_id=TRACE,
        tenant="north",
        title="Dusk",
        width=1,
        labels=[],
        note=None,
        added_by="ada",
    )
    script = Scripted(answer(201, picture.model_dump_json().encode()))
    async with script.running(), connected(parts, kind, script.url) as pictures:
        assert (await pictures.add_picture(full(parts), idempotency_key="1")) == picture
    head, _, body = script.requests[0].partition(b"\r\n\r\n")
    line, *rest = head.decode().split("\r\n")
    headers = {
        name.lower(): value for name, value in (each.split(": ", 1) for each in rest)
    }
    assert line == "POST /pictures?dry_run=true&labels=PORTRAIT&labels=SEPIA HTTP/1.1"
    assert (headers["x-tenant"], headers["x-trace"]) == ("north", str(TRACE))
    assert headers["idempotency-key"] == "1"
    assert json.loads(body) == {
        "title": "Dusk & dawn",
        "width": 640,
        "taken_at": "2026-01-02T03:04:05Z",
        "price": "9.50",
        "note": None,
    }


@pytest.mark.parametrize("tenant", ["a\nb", "a\x00", "größe", " a", "a "])
async def test_what_a_header_cannot_carry_is_not_sent(
    parts: SimpleNamespace, gallery: Gallery, kind: str, tenant: str
) -> None:
    request = parts.models.FindPicturesRequest.model_construct(
        tenant=tenant, labels=[], since=None, after=None, limit=1
    )
    async with pair(parts, kind, gallery) as pictures:
        with pytest.raises(parts.runtime.InvalidRequest, match="tenant goes into") as e:
            await pictures.find_pictures(request)
    assert (e.value.attempts, gallery.requests) == (0, [])


async def raw(
    parts: SimpleNamespace, gallery: Gallery, method: str, path: str, **more: Any
) -> tuple[int, dict[str, str], Any]:
    app = parts.server.asgi_app(gallery, options=gallery.options())
    headers = {**TOKEN, **more.pop("headers", {})}
    async with (
        serving(app) as url,
        aiohttp.ClientSession() as session,
        session.request(method, url + path, headers=headers, **more) as found,
    ):
        content = await found.read()
        return found.status, dict(found.headers), json.loads(content or b"null")


async def test_success_has_the_status_of_the_contract(
    parts: SimpleNamespace, gallery: Gallery
) -> None:
    body = {"title": "Dusk", "width": 1, "note": None}
    headers = {"X-Tenant": "north", "Idempotency-Key": "1"}
    first = await raw(parts, gallery, "POST", "/pictures", json=body, headers=headers)
    assert (first[0], first[2]["title"]) == (201, "Dusk")
    status, _, _ = await raw(parts, gallery, "GET", "/health")
    assert status == 200


async def test_a_replay_has_the_status_of_the_first_answer(
    parts: SimpleNamespace, gallery: Gallery
) -> None:
    store = parts.runtime.MemoryIdempotencyStore()
    app = parts.server.asgi_app(gallery, options=gallery.options(idempotency=store))
    headers = {**TOKEN, "X-Tenant": "north", "Idempotency-Key": "1"}
    body = {"title": "Dusk", "width": 1, "note": None}
    found = []
    async with serving(app) as url, aiohttp.ClientSession(headers=headers) as session:
        for _ in range(2):
            async with session.post(f"{url}/pictures", json=body) as response:
                found.append((response.status, await response.read()))
                replayed = response.headers.get("Idempotent-Replayed")
        body["width"] = 2
        async with session.post(f"{url}/pictures", json=body) as other:
            assert other.status == 422
    assert found[0] == found[1]
    assert (found[0][0], replayed, len(gallery.requests)) == (201, "true", 1)


@pytest.mark.parametrize(
    ("headers", "field"),
    [
        ({}, "tenant"),
        ({"X-Tenant": "NORTH"}, "tenant"),
        ({"X-Tenant": "north", "X-Max-Width": "wide"}, "at_most"),
        ({"X-Tenant": "north", "X-Max-Width": "0"}, "at_most"),
    ],
)
async def test_a_header_that_breaks_the_contract_is_told_by_its_field(
    parts: SimpleNamespace, gallery: Gallery, headers: dict[str, str], field: str
) -> None:
    status, _, problem = await raw(
        parts, gallery, "GET", f"/pictures/{TRACE}", headers=headers
    )
    assert status == 400
    assert [fault["field"] for fault in problem["errors"]] == [field]
    assert gallery.requests == []


async def test_a_body_cannot_stand_in_for_a_header_or_the_query(
    parts: SimpleNamespace, gallery: Gallery
) -> None:
    body = {"tenant": "south", "title": "Dusk", "width": 1, "note": None}
    key = {"Idempotency-Key": "1"}
    refused = await raw(parts, gallery, "POST", "/pictures", json=body, headers=key)
    assert refused[0] == 400
    more = {**body, "dry_run": True, "trace": str(TRACE), "labels": ["PORTRAIT"]}
    status, _, _ = await raw(
        parts,
        gallery,
        "POST",
        "/pictures",
        json=more,
        headers={**key, "X-Tenant": "north"},
    )
    assert status == 201
    (arrived,) = gallery.requests
    assert (arrived.tenant, arrived.trace, arrived.dry_run, arrived.labels) == (
        "north",
        None,
        False,
        [],
    )


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=many",
        "limit=1&limit=2",
        "since=yesterday",
        "since=0.5",
        "since=1767323045",
    ],
)
async def test_a_query_that_breaks_the_contract_is_refused(
    parts: SimpleNamespace, gallery: Gallery, query: str
) -> None:
    headers = {"X-Tenant": "north"}
    status, _, problem = await raw(
        parts, gallery, "GET", f"/pictures?{query}", headers=headers
    )
    assert (status, gallery.requests) == (400, [])
    assert problem["errors"][0]["field"] == query.partition("=")[0]
