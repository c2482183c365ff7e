"""A double refuses what only paths, queries, headers and tokens can refuse: one suite over REST and the double."""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import AsyncIterator, Iterator
from types import ModuleType
from typing import Any

import pytest

from tests.executed.emitted import emitted
from tests.executed.serving import serving


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with emitted("shelf", tmp_path_factory.mktemp("shelf")) as found:
        yield found


class Parts:
    """The names of the package, an implementation, and who may call it."""

    def __init__(self, package: ModuleType) -> None:
        name = package.__name__
        self.shelf: Any = importlib.import_module(f"{name}.shelf")
        self.server: Any = importlib.import_module(f"{name}.shelf.server")
        self.models: Any = importlib.import_module(f"{name}.models")
        self.runtime: Any = importlib.import_module(f"{name}.runtime")
        self.requests: list[Any] = []
        self.callers: list[str] = []

    async def find(self, request: Any, context: Any) -> Any:
        self.requests.append(request)
        self.callers.append(context.principal.name)
        pages = {None: (["a", "b"], "2"), "2": ([], "3"), "3": (["c"], None)}
        books, following = pages[request.after]
        return self.models.FindResponse(books=books, next=following)

    async def put(self, request: Any, context: Any) -> None:
        self.requests.append(request)
        self.callers.append(context.principal.name)

    async def authenticate(self, shown: Any) -> Any:
        if shown.value == "banned":
            raise self.runtime.NotPermitted("go away")
        if shown.value not in ("ada", "alan"):
            raise self.runtime.NotAuthenticated("who is that?")
        return self.runtime.Principal(shown.value)

    def request(self, **changed: Any) -> Any:
        return self.models.FindRequest(**{"shelf": "s", **changed})


@contextlib.asynccontextmanager
async def over_rest(parts: Parts, headers: dict[str, str]) -> AsyncIterator[Any]:
    options = parts.runtime.ServerOptions(authenticate=parts.authenticate)
    hook = parts.runtime.ClientOptions(headers=lambda operation: headers)
    async with (
        serving(parts.server.asgi_app(parts, options=options)) as url,
        parts.shelf.AsyncShelfClient.rest(url, options=hook) as client,
    ):
        yield client


@contextlib.asynccontextmanager
async def doubled(parts: Parts, headers: dict[str, str]) -> AsyncIterator[Any]:
    async with parts.shelf.FakeAsyncShelf(
        parts, headers=headers, authenticate=parts.authenticate
    ) as double:
        yield double


ADA = {"Authorization": "Bearer ada"}
either = pytest.mark.parametrize("calling", [over_rest, doubled])


@pytest.fixture
def parts(package: ModuleType) -> Parts:
    return Parts(package)


@either
@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"shelf": "a/b ü", "tags": ["x", "y z"], "tenant": "north"},
        # In a query no item and no list look the same.
        {"tags": []},
    ],
)
async def test_what_travels_in_paths_queries_and_headers_arrives(
    parts: Parts, calling: Any, changed: dict[str, object]
) -> None:
    async with calling(parts, ADA) as client:
        await client.find(parts.request(**changed))
    (arrived,) = parts.requests
    tags = changed.get("tags", [])
    assert arrived == parts.request(**{**changed, "tags": tags})


@either
@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"shelf": ""}, "shelf"),
        ({"shelf": ".."}, "shelf"),
        ({"tenant": "ü"}, "tenant"),
        ({"tenant": " x"}, "tenant"),
    ],
)
async def test_what_no_path_or_header_can_carry_is_refused(
    parts: Parts, calling: Any, changed: dict[str, object], field: str
) -> None:
    async with calling(parts, ADA) as client:
        with pytest.raises(parts.runtime.InvalidRequest, match=field) as caught:
            await client.find(parts.request(**changed))
    assert caught.value.attempts == 0
    assert parts.requests == []


@either
async def test_what_the_contract_forbids_is_refused_by_its_field(
    parts: Parts, calling: Any
) -> None:
    request = parts.models.PutRequest.model_construct(shelf="s", weight=0, book="b")
    async with calling(parts, ADA) as client:
        with pytest.raises(parts.runtime.InvalidRequest, match="weight") as caught:
            await client.put(request, idempotency_key="k")
    assert caught.value.attempts == 1


@either
@pytest.mark.parametrize(
    ("headers", "error"),
    [
        ({}, "Unauthenticated"),
        ({"Authorization": "Bearer eve"}, "Unauthenticated"),
        ({"Authorization": "Bearer banned"}, "PermissionDenied"),
    ],
)
async def test_who_may_not_call_is_told_so(
    parts: Parts, calling: Any, headers: dict[str, str], error: str
) -> None:
    async with calling(parts, headers) as client:
        with pytest.raises(getattr(parts.runtime, error)):
            await client.find(parts.request())
    assert parts.requests == []


@either
async def test_a_handler_knows_who_calls(parts: Parts, calling: Any) -> None:
    async with calling(parts, ADA) as client:
        await client.find(parts.request())
    assert parts.callers == ["ada"]


@either
async def test_every_item_of_every_page_comes(parts: Parts, calling: Any) -> None:
    async with calling(parts, ADA) as client:
        found = [book async for book in client.find_all(parts.request())]
    assert found == ["a", "b", "c"]
    assert [request.after for request in parts.requests] == [None, "2", "3"]


def test_pages_of_a_double_can_be_programmed(parts: Parts) -> None:
    page = parts.models.FindResponse
    with parts.shelf.FakeShelf() as double:
        double.find.in_turn(page(books=["a"], next="2"), page(books=["b"], next=None))
        assert list(double.find_all(parts.request())) == ["a", "b"]
        assert [call.request.after for call in double.find.calls] == [None, "2"]


def test_a_double_for_threads_asks_who_calls_too(parts: Parts) -> None:
    with parts.shelf.FakeShelf(authenticate=parts.authenticate) as double:
        double.find.returns(parts.models.FindResponse(books=[], next=None))
        with pytest.raises(parts.runtime.Unauthenticated):
            double.find(parts.request())
