"""All that google.api.http can say of a route, from client to server over real sockets, and through the doubles."""

from __future__ import annotations

import datetime
import importlib
import json
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import aiohttp
import pytest

from .client_kinds import InThreads
from .emitted import emitted
from .serving import Scripted, answer, serving

SOURCE = Path(__file__).parents[1] / "cases" / "transcoding" / "contract.yaml"
WRITTEN = datetime.date(1818, 1, 1)


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    folder = tmp_path_factory.mktemp("transcoding")
    with emitted("transcoding", folder, SOURCE) as package:
        yield parts_of(package)


def parts_of(package: ModuleType) -> SimpleNamespace:
    def part(name: str) -> Any:
        return importlib.import_module(f"{package.__name__}.{name}")

    return SimpleNamespace(
        models=part("models"),
        runtime=part("runtime"),
        server=part("library.server"),
        client=part("library.client"),
        fake=part("library.fake"),
    )


class Library:
    """Remembers what it was asked."""

    def __init__(self, models: Any) -> None:
        self._models = models
        self.asked: list[Any] = []

    def _said(self, request: Any) -> str:
        self.asked.append(request)
        return json.dumps(request.model_dump(mode="json", exclude_none=True))

    async def get_shelf(self, request: Any, context: Any) -> Any:
        self._said(request)
        return self._models.Shelf(name=request.name)

    async def list_books(self, request: Any, context: Any) -> Any:
        return self._models.ListBooksResponse(books=[], asked=self._said(request))

    async def all_books(self, request: Any, context: Any) -> Any:
        asked = self._said(request)
        books = [] if request.first is None else [request.first, request.first]
        return self._models.AllBooksResponse(books=books, asked=asked)

    async def create_book(self, request: Any, context: Any) -> Any:
        self._said(request)
        return request.book

    update_book = create_book

    async def move_book(self, request: Any, context: Any) -> Any:
        self._said(request)
        return self._models.Book(name=request.to, title="", tags=[*request.labels])

    async def read_file(self, request: Any, context: Any) -> Any:
        self._said(request)
        return self._models.File(path=request.path)

    async def get_message(self, request: Any, context: Any) -> Any:
        asked = self._said(request)
        return self._models.GetMessageResponse(text="hello", asked=asked)

    async def delete_books(self, request: Any, context: Any) -> Any:
        self._said(request)
        return self._models.DeleteBooksResponse(count=len(request.names))

    async def count_books(self, context: Any) -> Any:
        return self._models.CountBooksResponse(count=7, asked="how many")

    async def say(self, request: Any, context: Any) -> Any:
        return self._models.SayResponse(asked=self._said(request))

    async def exists(self, request: Any, context: Any) -> None:
        self._said(request)

    escaped = exists

    async def anything(self, request: Any, context: Any) -> Any:
        return self._models.AnythingResponse(asked=self._said(request))


@pytest.fixture
def library(parts: SimpleNamespace) -> Library:
    return Library(parts.models)


@pytest.fixture
async def url(parts: SimpleNamespace, library: Library) -> AsyncIterator[str]:
    async with serving(parts.server.asgi_app(library)) as base:
        yield base


@asynccontextmanager
async def connected(
    parts: SimpleNamespace, kind: str, place: str
) -> AsyncIterator[Any]:
    if kind == "asyncio":
        async with parts.client.AsyncLibraryClient.rest(place) as client:
            yield client
    else:
        with parts.client.LibraryClient.rest(place) as client:
            yield InThreads(client)


@pytest.fixture(params=["asyncio", "threads", "double"])
async def client(
    request: pytest.FixtureRequest, parts: SimpleNamespace, library: Library
) -> AsyncIterator[Any]:
    if request.param == "double":
        async with parts.fake.FakeAsyncLibrary(library) as double:
            yield double
        return
    async with (
        serving(parts.server.asgi_app(library)) as place,
        connected(parts, str(request.param), place) as client,
    ):
        yield client


def requests(models: Any) -> list[tuple[str, Any]]:
    """Requests by operation, each with all that its routes can carry."""
    book = models.Book(
        name="shelves/1/books/a b%2F:c", title="Ä?&=#", tags=["x", ""], written=WRITTEN
    )
    return [
        ("get_shelf", models.GetShelfRequest(name="shelves/one:two")),
        (
            "list_books",
            models.ListBooksRequest(
                parent="shelves/1",
                filter=models.Filter(
                    author="Mary & co",
                    tags=["a", "b"],
                    years=models.Years(first=1818),
                    kind=models.Kind.AUDIO,
                ),
                page=models.Page(size=7),
                limit=3,
            ),
        ),
        ("all_books", models.AllBooksRequest(first=book)),
        (
            "create_book",
            models.CreateBookRequest(parent="shelves/1", book=book, dry_run=True),
        ),
        ("update_book", models.UpdateBookRequest(book=book, mask=["title", "tags"])),
        (
            "move_book",
            models.MoveBookRequest(
                name="shelves/1/books/2", to="shelves/2", labels={"a": "b"}
            ),
        ),
        (
            "read_file",
            models.ReadFileRequest(
                path="files/a/b c.txt", secret=models.Secret(hint="blue")
            ),
        ),
        ("get_message", models.GetMessageRequest(message_id="1", user_id="me")),
        ("get_message", models.GetMessageRequest(message_id="1", revision=2)),
        ("delete_books", models.DeleteBooksRequest(names=["a", "b"])),
        ("say", models.SayRequest(words=["a", "b & c"], aloud=False)),
        ("exists", models.ExistsRequest(id=uuid.UUID(int=7))),
        ("escaped", models.EscapedRequest(id="a b/ü")),
        ("anything", models.AnythingRequest(text="a")),
    ]


async def test_every_request_arrives_as_it_was_sent(
    parts: SimpleNamespace, library: Library, client: Any
) -> None:
    sent = requests(parts.models)
    for operation, request in sent:
        await getattr(client, operation)(request)
    assert library.asked == [request for _, request in sent]


async def test_a_field_of_the_response_is_the_whole_answer(
    parts: SimpleNamespace, client: Any
) -> None:
    first = parts.models.Book(name="n", title="t", tags=[])
    found = await client.all_books(parts.models.AllBooksRequest(first=first))
    assert (found.books, found.asked) == ([first, first], None)
    none = await client.all_books(parts.models.AllBooksRequest())
    assert none.books == []
    gone = await client.delete_books(parts.models.DeleteBooksRequest(names=[]))
    assert gone.count == 0
    assert (await client.count_books()).count == 7


async def fetch(method: str, url: str, **options: Any) -> tuple[int, Any]:
    """Status and JSON of a request from someone who does not use the emitted client."""
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, url, **options) as response,
    ):
        text = await response.text()
        return response.status, json.loads(text) if text else None


async def test_the_server_speaks_as_other_transcoders_do(url: str) -> None:
    book = {"name": "ignored", "title": "t", "tags": ["x"]}
    assert await fetch("GET", f"{url}/v1/books?first.name=n&first.title=t") == (
        200,
        [{"name": "n", "title": "t", "tags": []}] * 2,
    )
    assert await fetch("PATCH", f"{url}/v1/shelves/1/books/2", json=book) == (
        200,
        {**book, "name": "shelves/1/books/2"},
    )
    status, _ = await fetch("POST", f"{url}/v1/shelves/1/books", json=book)
    assert status == 201
    assert await fetch("DELETE", f"{url}/v1/books", json=["a"]) == (200, 1)
    assert await fetch("GET", f"{url}/v1/books:count") == (200, 7)
    assert await fetch("LINK", f"{url}/v1/messages/1") == (200, "hello")
    assert await fetch("HEAD", f"{url}/v1/exists/{uuid.UUID(int=1)}") == (204, None)
    assert await fetch("GET", f"{url}/v1/a%20b/ü/c%2fd/1") == (204, None)
    status, said = await fetch("BREW", f"{url}/v1/any/thing/at/all?text=tea")
    assert (status, json.loads(said["asked"])) == (200, {"text": "tea"})


async def test_every_further_route_is_served(url: str) -> None:
    file = {"path": "files/a/b"}
    assert await fetch("GET", f"{url}/v1/files/a/b") == (200, file)
    assert await fetch("GET", f"{url}/v1/files/a/b:raw") == (200, file)
    assert await fetch("POST", f"{url}/v1/files:read", json=file) == (200, file)
    for place in ("users/me/messages/1", "messages/1?user_id=me"):
        _, said = await fetch("GET", f"{url}/v1/{place}")
        assert json.loads(said["asked"]) == {"message_id": "1", "user_id": "me"}


@pytest.mark.parametrize(
    ("method", "path", "options", "status", "fields"),
    [
        ("GET", "/v1/other/1", {}, 404, []),
        ("PUT", "/v1/books", {}, 405, []),
        ("GET", "/v1/shelves/1/books?filter.author=a&filter.author=b", {}, 400, ["filter.author"]),
        ("GET", "/v1/shelves/1/books?filter.years.first=x", {}, 400, ["filter.years.first"]),
        ("GET", "/v1/shelves/1/books?page.token=x", {}, 400, ["page.size"]),
        ("POST", "/v1/shelves/1/books", {"json": {"title": "t"}}, 400, ["book.name", "book.tags"]),
        ("POST", "/v1/shelves/1/books", {"json": ["no", "book"]}, 400, ["book"]),
        ("POST", "/v1/shelves/1/books", {}, 400, ["book"]),
        ("POST", "/v1/shelves/1/books", {"data": b"{}"}, 415, []),
        ("POST", "/v1/shelves/1/books", {"data": b"{", "headers": {"Content-Type": "application/json"}}, 400, []),
        ("PATCH", "/v1/shelves/1/books/2", {"json": "no book"}, 400, ["book"]),
    ],
)  # fmt: skip
async def test_what_does_not_fit_is_told_by_its_field(
    url: str, method: str, path: str, options: Any, status: int, fields: list[str]
) -> None:
    got, problem = await fetch(method, url + path, **options)
    assert got == status
    assert [each["field"] for each in problem.get("errors", [])] == fields


async def test_a_request_that_no_route_carries_is_not_sent(
    parts: SimpleNamespace, library: Library, client: Any
) -> None:
    models, invalid = parts.models, parts.runtime.InvalidRequest
    for operation, request, why in (
        ("get_shelf", models.GetShelfRequest(name="books/1"), "shelves/"),
        ("get_shelf", models.GetShelfRequest(name="shelves/"), "shelves/"),
        ("get_message", models.GetMessageRequest(message_id=""), "message_id"),
    ):
        with pytest.raises(invalid, match=why):
            await getattr(client, operation)(request)
    assert library.asked == []


async def test_a_later_route_carries_what_the_first_one_cannot(
    parts: SimpleNamespace, library: Library, client: Any
) -> None:
    models = parts.models
    secret = models.Secret(key="k")
    sent = models.ReadFileRequest(path="x", secret=secret, extra={"a": "b"})
    await client.read_file(sent)
    assert library.asked == [sent]


@pytest.mark.parametrize("kind", ["asyncio", "threads"])
async def test_bytes_on_the_wire_are_those_of_the_binding(
    parts: SimpleNamespace, kind: str
) -> None:
    models = parts.models
    book = models.Book(name="shelves/a b/books/c%2Fd", title="t", tags=[])
    ok = answer(200, b'{"name": "n", "title": "t", "tags": []}')
    script = Scripted(ok, ok, answer(200, b"[]"), answer(204))
    async with script.running(), connected(parts, kind, script.url) as client:
        await client.update_book(models.UpdateBookRequest(book=book, mask=["a", "b"]))
        await client.move_book(
            models.MoveBookRequest(name="shelves/1/books/2", to="x", labels={})
        )
        await client.all_books(models.AllBooksRequest())
        await client.exists(models.ExistsRequest(id=uuid.UUID(int=0)))
    lines = [each.split(b" HTTP/1.1")[0].decode() for each in script.requests]
    assert lines == [
        "PATCH /v1/shelves/a%20b/books/c%252Fd?mask=a&mask=b",
        "POST /v1/shelves/1/books/2:move",
        "GET /v1/books",
        f"HEAD /v1/exists/{uuid.UUID(int=0)}",
    ]
    body = script.requests[0].partition(b"\r\n\r\n")[2]
    assert json.loads(body) == {"title": "t", "tags": []}
