"""Long lists as iterators: page after page from every kind of client, each page a call of its own."""

from __future__ import annotations

import json
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from .client_kinds import KINDS, REST_KINDS, connected, served
from .emitted import emitted
from .gallery import Gallery, parts_of
from .serving import Scripted, answer


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("gallery", tmp_path_factory.mktemp("gallery")) as package:
        yield parts_of(package)


@pytest.fixture
def gallery(parts: SimpleNamespace) -> Gallery:
    gallery = Gallery(parts)
    for number in range(45):
        picture = parts.models.Picture(
            picture_id=uuid.uuid4(),
            tenant="north",
            title=f"{number:02}",
            width=1,
            labels=[],
            note=None,
            added_by="ada",
        )
        gallery.pictures[picture.picture_id] = picture
    return gallery


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@asynccontextmanager
async def pair(
    parts: SimpleNamespace, kind: str, gallery: Gallery
) -> AsyncIterator[Any]:
    token = parts.runtime.bearer("token-of-ada")
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=token) as client,
    ):
        yield client


def asking(parts: SimpleNamespace, **more: Any) -> Any:
    return parts.models.FindPicturesRequest(
        tenant="north", labels=[], **{"limit": 10, **more}
    )


async def test_every_item_comes_once_and_in_order(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    async with pair(parts, kind, gallery) as pictures:
        found = [each async for each in pictures.find_pictures_all(asking(parts))]
    assert [each.title for each in found] == [f"{n:02}" for n in range(45)]
    assert [each.after for each in gallery.requests] == [None, "10", "20", "30", "40"]
    assert {each.tenant for each in gallery.requests} == {"north"}


async def test_it_begins_where_the_request_says(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    request = asking(parts, after="30")
    async with pair(parts, kind, gallery) as pictures:
        found = [each.title async for each in pictures.find_pictures_all(request)]
    assert (found[0], len(found)) == ("30", 15)
    assert request.after == "30"


async def test_a_page_is_asked_for_when_it_is_needed(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    async with pair(parts, kind, gallery) as pictures:
        iterator = pictures.find_pictures_all(asking(parts))
        assert gallery.requests == []
        taken = [(await anext(iterator)).title for _ in range(10)]
        assert (taken[-1], len(gallery.requests)) == ("09", 1)
        await anext(iterator)
        assert len(gallery.requests) == 2
        await iterator.aclose()


async def test_a_list_without_items_is_one_call(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    request = asking(parts).model_copy(update={"tenant": "south"})
    async with pair(parts, kind, gallery) as pictures:
        assert [each async for each in pictures.find_pictures_all(request)] == []
    assert len(gallery.requests) == 1


async def test_what_a_page_raises_ends_the_iteration(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    async with pair(parts, kind, gallery) as pictures:
        iterator = pictures.find_pictures_all(asking(parts))
        seen = [await anext(iterator) for _ in range(10)]
        gallery.failure = parts.runtime.NotPermitted("closed meanwhile")
        with pytest.raises(parts.runtime.PermissionDenied):
            await anext(iterator)
    assert len({each.title for each in seen}) == 10


def page(next_: str | None) -> bytes:
    body: dict[str, Any] = {"pictures": []}
    if next_ is not None:
        body["next"] = next_
    return answer(200, json.dumps(body).encode())


@pytest.mark.parametrize("rest_kind", REST_KINDS)
async def test_each_page_is_repeated_under_the_policy(
    parts: SimpleNamespace, rest_kind: str
) -> None:
    script = Scripted(page("a"), answer(503), page("b"), answer(503), page(""))
    async with script.running(), connected(parts, rest_kind, script.url) as pictures:
        found = [each async for each in pictures.find_pictures_all(asking(parts))]
    assert found == []
    asked = [each.split()[1].decode() for each in script.requests]
    assert [("after=" in each) and each.split("after=")[1][0] for each in asked] == [
        False,
        "a",
        "a",
        "b",
        "b",
    ]


@pytest.mark.parametrize("rest_kind", REST_KINDS)
async def test_a_page_that_leads_to_itself_is_an_error(
    parts: SimpleNamespace, rest_kind: str
) -> None:
    script = Scripted(page("a"), page("a"), page("a"))
    async with script.running(), connected(parts, rest_kind, script.url) as pictures:
        with pytest.raises(parts.runtime.BadResponse, match="leads to itself"):
            async for _ in pictures.find_pictures_all(asking(parts)):
                pass
    assert len(script.requests) == 2
