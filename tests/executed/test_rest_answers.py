"""Answers over REST that are no record arrive as they were given, at every kind of client and at doubles."""

from __future__ import annotations

import asyncio
import datetime
import importlib
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import aiohttp
import jsonschema
import pytest
import yaml

from .client_kinds import InThreads
from .emitted import emitted
from .serving import Scripted, answer, serving

CONTRACT = Path(__file__).parents[1] / "cases" / "bare_answers" / "contract.yaml"
KINDS = ("async", "thread")
ANSWERED = (
    *("goods", "prices", "counts", "measures", "opening", "waiting", "days"),
    *("picture", "open", "colour", "payment", "payments", "anything", "list", "date"),
    *("dict", "bool"),
)
# On the wire, as the document has it.
WRITTEN: dict[str, Any] = {
    "goods": [
        {"name": "pen", "price-in-cents": "250", "colour": "red"},
        {"name": "ink", "price-in-cents": "9007199254740993", "colour": "SEPIA"},
    ],
    "prices": {"pen": "2.50", "": "0"},
    "counts": {"north": ["1", "9223372036854775807"], "south": []},
    "measures": [1.5, "NaN", "-Infinity"],
    "opening": "2026-01-02T03:04:05Z",
    "waiting": "1.500s",
    "days": ["2026-01-31"],
    "picture": "AAH/",
    "open": True,
    "colour": "green",
    "payment": {"kind": "Card", "number": "4"},
    "payments": [{"kind": "Cash"}, {"kind": "Card", "number": "5"}],
    "anything": [{"a": [None, 1]}],
    "list": [],
    "date": "2026-02-28",
    "dict": {"yes": True},
    "bool": [True, False],
}


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    folder = tmp_path_factory.mktemp("bare_answers")
    with emitted("bare_answers", folder, CONTRACT):
        document = folder / "docs" / "openapi" / "shop-window.yaml"
        yield SimpleNamespace(
            **{
                name: importlib.import_module(f"bare_answers.{path}")
                for name, path in {
                    "models": "models.shop_window",
                    "client": "shop_window.client",
                    "server": "shop_window.server",
                    "fake": "shop_window.fake",
                    "runtime": "runtime",
                }.items()
            },
            document=yaml.safe_load(document.read_text("utf-8")),
        )


def values(parts: SimpleNamespace) -> dict[str, Any]:
    """What `WRITTEN` is, in Python."""
    models = parts.models
    utc = datetime.UTC
    return {
        "goods": [
            models.Good(name="pen", price_in_cents=250, colour="red"),
            models.Good(name="ink", price_in_cents=2**53 + 1, colour="SEPIA"),
        ],
        "prices": {"pen": Decimal("2.50"), "": Decimal(0)},
        "counts": {"north": [1, 2**63 - 1], "south": []},
        "measures": [1.5, float("nan"), float("-inf")],
        "opening": datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=utc),
        "waiting": datetime.timedelta(seconds=1.5),
        "days": [datetime.date(2026, 1, 31)],
        "picture": b"\x00\x01\xff",
        "open": True,
        "colour": models.Colour("green"),
        "payment": models.Card(number="4"),
        "payments": [models.Cash(), models.Card(number="5")],
        "anything": [{"a": [None, 1]}],
        "list": [],
        "date": datetime.date(2026, 2, 28),
        "dict": {"yes": True},
        "bool": [True, False],
    }


class Window:
    """Answers every operation with its value; counts how often orders took effect."""

    def __init__(self, parts: SimpleNamespace) -> None:
        self._parts = parts
        self._values = values(parts)
        self.orders = 0

    def __getattr__(self, name: str) -> Any:
        async def answered(context: Any) -> Any:
            return self._values[name]

        if name not in self._values:
            raise AttributeError(name)
        return answered

    async def names(self, request: Any, context: Any) -> Any:
        return [request.like] if request.like else []

    async def page(self, request: Any, context: Any) -> Any:
        day = datetime.date(2026, 1, 31)
        if request.after is None:
            return self._parts.models.PageResponse(rows=[[day], []], next="2")
        return self._parts.models.PageResponse(rows=[[day, day]])

    async def order(self, request: Any, context: Any) -> Any:
        self.orders += 1
        return [
            self._parts.models.Good(name=name, price_in_cents=1)
            for name in request.names
        ]


def same(left: Any, right: Any) -> bool:
    """Equal, where a NaN equals itself."""
    return bool(left == right) or repr(left) == repr(right)


class Connected:
    """A client of a kind, as a context."""

    def __init__(self, parts: SimpleNamespace, kind: str, url: str) -> None:
        self._threads = kind == "thread"
        clients = parts.client
        made = clients.ShopWindowClient if self._threads else None
        self._client = (made or clients.AsyncShopWindowClient).rest(url)

    async def __aenter__(self) -> Any:
        if self._threads:
            return InThreads(self._client)
        return await self._client.__aenter__()

    async def __aexit__(self, *ended: Any) -> None:
        if self._threads:
            await asyncio.to_thread(self._client.close)
        else:
            await self._client.close()


@pytest.mark.parametrize("kind", KINDS)
async def test_every_answer_arrives_as_it_was_given(
    parts: SimpleNamespace, kind: str
) -> None:
    wanted = values(parts)
    async with (
        serving(parts.server.asgi_app(Window(parts))) as url,
        Connected(parts, kind, url) as client,
    ):
        found = {name: await getattr(client, name)() for name in ANSWERED}
        assert [name for name in ANSWERED if not same(found[name], wanted[name])] == []
        like = parts.models.NamesRequest(like="p%")
        assert await client.names(like) == ["p%"]
        assert await client.names(parts.models.NamesRequest()) == []


async def test_answers_are_written_as_the_document_says(parts: SimpleNamespace) -> None:
    components = parts.document["components"]
    async with (
        serving(parts.server.asgi_app(Window(parts))) as url,
        aiohttp.ClientSession(url) as session,
    ):
        for name in ANSWERED:
            async with session.get(f"/{name}") as response:
                written = json.loads(await response.read())
            assert written == WRITTEN[name], name
            told = parts.document["paths"][f"/{name}"]["get"]["responses"]["200"]
            media = told["content"]["application/json"]
            schema = {**media["schema"], "components": components}
            jsonschema.validate(written, schema)
            if "example" in media:
                jsonschema.validate(media["example"], schema)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("operation", "body"),
    [
        ("goods", b"{}"),
        ("goods", b'[{"name": 7}]'),
        ("goods", b"null"),
        ("counts", b'{"north": ["9223372036854775808"]}'),
        ("measures", b"[true]"),
        ("opening", b'"2026-01-02T03:04:05"'),
        ("days", b"[1]"),
        ("open", b"1"),
        ("payments", b'[{"kind": "Cheque"}]'),
        ("anything", b"{"),
    ],
)
async def test_an_answer_that_is_not_the_contracts_is_a_bad_response(
    parts: SimpleNamespace, kind: str, operation: str, body: bytes
) -> None:
    async with (
        Scripted(answer(200, body)).running() as server,
        Connected(parts, kind, server.url) as client,
    ):
        with pytest.raises(parts.runtime.BadResponse):
            await getattr(client, operation)()


@pytest.mark.parametrize("kind", KINDS)
async def test_a_keyed_answer_is_given_again(parts: SimpleNamespace, kind: str) -> None:
    window = Window(parts)
    request = parts.models.OrderRequest(names=["pen", "ink"])
    async with (
        serving(parts.server.asgi_app(window)) as url,
        Connected(parts, kind, url) as client,
    ):
        first = await client.order(request, idempotency_key="k1")
        again = await client.order(request, idempotency_key="k1")
    assert [good.name for good in first] == ["pen", "ink"]
    assert first == again
    assert window.orders == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_pages_hold_lists(parts: SimpleNamespace, kind: str) -> None:
    day = datetime.date(2026, 1, 31)
    async with (
        serving(parts.server.asgi_app(Window(parts))) as url,
        Connected(parts, kind, url) as client,
    ):
        request = parts.models.PageRequest()
        assert [row async for row in client.page_all(request)] == [[day], [], [day] * 2]


async def test_doubles_give_the_same_answers(parts: SimpleNamespace) -> None:
    wanted = values(parts)
    served = parts.fake.FakeAsyncShopWindow(Window(parts))
    told = parts.fake.FakeAsyncShopWindow()
    for name in ANSWERED:
        getattr(told, name).returns(wanted[name])
        assert same(await getattr(served, name)(), wanted[name])
        assert same(await getattr(told, name)(), wanted[name])
    with pytest.raises(ValueError, match="cannot answer this"):
        told.goods.returns([{"price-in-cents": 7}])
