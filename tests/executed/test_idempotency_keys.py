"""Idempotency keys from every kind of client, over both transports, with answers kept in memory and in SQLite."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from .client_kinds import KINDS, connected, served
from .emitted import emitted
from .gallery import Gallery, parts_of


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("gallery", tmp_path_factory.mktemp("gallery")) as package:
        yield parts_of(package)


@pytest.fixture
def gallery(parts: SimpleNamespace) -> Gallery:
    return Gallery(parts)


@pytest.fixture(params=["memory", "sqlite"])
async def store(
    request: pytest.FixtureRequest, parts: SimpleNamespace, tmp_path: Path
) -> AsyncIterator[Any]:
    if request.param == "memory":
        yield parts.runtime.MemoryIdempotencyStore()
        return
    path = tmp_path / "keys.db"
    with closing(sqlite3.connect(path)) as connection:
        parts.runtime.SqliteIdempotencyStore.create_tables(connection)
    async with parts.runtime.SqliteIdempotencyStore(path) as opened:
        yield opened


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@asynccontextmanager
async def pair(
    parts: SimpleNamespace, kind: str, gallery: Gallery, store: Any
) -> AsyncIterator[Any]:
    token = parts.runtime.bearer("token-of-ada")
    options = gallery.options(idempotency=store)
    async with (
        served(parts, kind, gallery, options) as place,
        connected(parts, kind, place, headers=token) as client,
    ):
        yield client


def new(parts: SimpleNamespace, **more: Any) -> Any:
    return parts.models.AddPictureRequest(
        tenant="north",
        labels=[],
        title="Dusk",
        width=5,
        note=None,
        **more,
    )


async def test_a_repeat_gets_the_answer_that_was_given(
    parts: SimpleNamespace, gallery: Gallery, kind: str, store: Any
) -> None:
    async with pair(parts, kind, gallery, store) as pictures:
        first = await pictures.add_picture(new(parts), idempotency_key="k")
        again = await pictures.add_picture(new(parts), idempotency_key="k")
        with pytest.raises(parts.api.TitleTakenError):
            await pictures.add_picture(new(parts), idempotency_key="other")
    assert (again, len(gallery.requests)) == (first, 2)


async def test_a_declared_error_is_an_answer_too(
    parts: SimpleNamespace, gallery: Gallery, kind: str, store: Any
) -> None:
    async with pair(parts, kind, gallery, store) as pictures:
        added = await pictures.add_picture(new(parts), idempotency_key="k")
        for _ in range(2):
            with pytest.raises(parts.api.TitleTakenError) as caught:
                await pictures.add_picture(new(parts), idempotency_key="taken")
            assert caught.value.details.title == "Dusk"
            gallery.pictures.pop(added.picture_id, None)
    assert len(gallery.requests) == 2


async def test_a_key_with_another_request_is_refused(
    parts: SimpleNamespace, gallery: Gallery, kind: str, store: Any
) -> None:
    async with pair(parts, kind, gallery, store) as pictures:
        await pictures.add_picture(new(parts), idempotency_key="k")
        other = new(parts, dry_run=True)
        with pytest.raises(parts.runtime.InvalidRequest, match="another payload"):
            await pictures.add_picture(other, idempotency_key="k")
    assert len(gallery.requests) == 1


async def test_who_comes_while_the_first_runs_gets_its_answer_as_well(
    parts: SimpleNamespace, gallery: Gallery, kind: str, store: Any
) -> None:
    gallery.gate = asyncio.Event()
    async with pair(parts, kind, gallery, store) as pictures:
        asked = [
            asyncio.create_task(pictures.add_picture(new(parts), idempotency_key="k"))
            for _ in range(2)
        ]
        async with asyncio.timeout(5):
            await gallery.begun.wait()
        gallery.gate.set()
        one, other = await asyncio.gather(*asked)
    assert (one, len(gallery.requests)) == (other, 1)


async def test_a_failure_that_is_no_answer_frees_the_key(
    parts: SimpleNamespace, gallery: Gallery, kind: str, store: Any
) -> None:
    gallery.failure = parts.runtime.NotPermitted("not now")
    async with pair(parts, kind, gallery, store) as pictures:
        with pytest.raises(parts.runtime.PermissionDenied):
            await pictures.add_picture(new(parts), idempotency_key="k")
        gallery.failure = None
        await pictures.add_picture(new(parts), idempotency_key="k")
    assert len(gallery.requests) == 2
