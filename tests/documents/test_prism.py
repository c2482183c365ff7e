"""Prism serves a mock from an emitted document; the emitted client works against it."""

from __future__ import annotations

import asyncio
import datetime
import socket
import uuid
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path

import pytest

from tests.executed.emitted import emitted
from tests.executed.gallery import KEY, parts_of

from .node_tools import node_tool, quiet_environment


@asynccontextmanager
async def mocked(document: Path) -> AsyncIterator[str]:
    """The base URL of a mock of a document."""
    tool = node_tool("prism")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        tool,
        "mock",
        "--host=127.0.0.1",
        f"--port={port}",
        document.name,
        cwd=document.parent,
        env=quiet_environment(document.parent),
        stdout=PIPE,
        stderr=STDOUT,
    )
    assert process.stdout is not None
    said: list[str] = []
    try:
        async with asyncio.timeout(60):
            while not any("is listening" in line for line in said):
                line = await process.stdout.readline()
                assert line, "".join(said)
                said.append(line.decode())
        reading = asyncio.create_task(process.stdout.read())
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        await process.wait()
    await reading


async def test_the_emitted_client_works_against_the_mock(tmp_path: Path) -> None:
    with emitted("gallery", tmp_path) as package:
        parts = parts_of(package)
        runtime, models = parts.runtime, parts.models
        asked_for: dict[str, str] = {}

        async def preferred(operation: object) -> Mapping[str, str]:
            return asked_for

        shown = runtime.together(
            runtime.bearer("token"), runtime.api_key(KEY), preferred
        )
        options = runtime.ClientOptions(headers=shown)
        async with (
            mocked(tmp_path / "docs" / "openapi" / "pictures.yaml") as url,
            parts.client.AsyncPicturesClient.rest(url, options=options) as pictures,
        ):
            added = await pictures.add_picture(
                models.AddPictureRequest(
                    tenant="north",
                    trace=uuid.uuid4(),
                    labels=[models.Label.PORTRAIT, models.Label.LANDSCAPE],
                    title="Dusk",
                    width=640,
                    taken_at=datetime.datetime.now(datetime.UTC),
                    price=Decimal("9.50"),
                    note=None,
                ),
                idempotency_key="1",
            )
            assert isinstance(added, models.Picture)
            wanted = models.GetPictureRequest(
                picture_id=uuid.uuid4(), tenant="north", at_most=100
            )
            assert isinstance(await pictures.get_picture(wanted), models.Picture)
            page = await pictures.find_pictures(
                models.FindPicturesRequest(tenant="north", labels=[])
            )
            assert [type(each) for each in page.pictures] == [models.Picture]
            removed = models.RemovePictureRequest(picture_id=uuid.uuid4())
            assert await pictures.remove_picture(removed) is None
            assert isinstance((await pictures.health()).open, bool)

            asked_for["Prefer"] = "code=404"
            with pytest.raises(parts.api.PictureNotFoundError):
                await pictures.get_picture(wanted)

            asked_for.clear()
            with pytest.raises(runtime.InvalidRequest, match="HTTP 400"):
                await pictures.get_picture(wanted.model_copy(update={"tenant": "N"}))


async def test_the_mock_refuses_a_caller_that_shows_nothing(tmp_path: Path) -> None:
    with emitted("gallery", tmp_path) as package:
        parts = parts_of(package)
        async with (
            mocked(tmp_path / "docs" / "openapi" / "pictures.yaml") as url,
            parts.client.AsyncPicturesClient.rest(url) as pictures,
        ):
            with pytest.raises(parts.runtime.Unauthenticated):
                await pictures.rename_picture(
                    parts.models.RenamePictureRequest(
                        picture_id=uuid.uuid4(), title="Dawn"
                    )
                )
