"""What is seen and set from outside of clients, and what stands in for their answers, over every kind of client."""

from __future__ import annotations

import asyncio
import gc
import importlib
import time
import uuid
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from .client_kinds import KINDS, InThreads, connected, served
from .emitted import emitted
from .gallery import Gallery, parts_of


class Counts:
    """A telemetry that only counts."""

    def __init__(self) -> None:
        self.counted: list[tuple[str, Any]] = []

    def span(self, *_: Any, **__: Any) -> Counts:
        return self

    def __enter__(self) -> Counts:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def headers(self) -> dict[str, str]:
        return {}

    def event(self, name: str, attributes: Any) -> None:
        pass

    def measure(self, name: str, value: float, attributes: Any) -> None:
        pass

    def count(self, name: str, attributes: Any) -> None:
        self.counted.append((name, attributes))


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("gallery", tmp_path_factory.mktemp("gallery")) as package:
        found = parts_of(package)
        yield found


@pytest.fixture
def gallery(parts: SimpleNamespace) -> Gallery:
    return Gallery(parts)


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def picture(parts: SimpleNamespace, title: str) -> Any:
    return parts.models.Picture(
        picture_id=uuid.uuid4(),
        tenant="north",
        title=title,
        width=1,
        labels=[],
        note=None,
        added_by="ada",
    )


def asking(parts: SimpleNamespace) -> Any:
    return parts.models.GetPictureRequest(picture_id=uuid.uuid4(), tenant="north")


async def test_a_breaker_is_opened_disabled_and_reset_by_hand_and_says_so(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    states = parts.runtime.CallStates()
    told: list[tuple[Any, Any]] = []
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, states=states) as client,
    ):
        assert set(states) == {
            f"pictures.{name}"
            for name in (
                *("add_picture", "find_pictures", "get_picture", "health"),
                *("remove_picture", *(["rename_picture"] if "rest" in kind else [])),
            )
        }
        (health,) = states["pictures.health"]
        assert (health.operation.id, health.target) == ("pictures.health", place)
        health.breaker.listen(lambda before, after: told.append((before, after)))
        of = parts.runtime.BreakerState
        assert health.breaker.state is of.CLOSED
        health.breaker.force_open()
        with pytest.raises(parts.runtime.BreakerOpen):
            await client.health()
        health.breaker.disable()
        assert (await client.health()).open
        health.breaker.reset()
        assert (await client.health()).open
    assert told == [
        (of.CLOSED, of.FORCED_OPEN),
        (of.FORCED_OPEN, of.DISABLED),
        (of.DISABLED, of.CLOSED),
    ]


async def test_a_breaker_that_opens_by_itself_is_seen_and_listened_to(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    states = parts.runtime.CallStates()
    told: list[Any] = []
    gallery.failure = RuntimeError("down")
    # What gRPC calls UNKNOWN counts as a failure too.
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, states=states) as client,
    ):
        (health,) = states["pictures.health"]
        health.breaker.listen(lambda _, after: told.append(after))
        while health.breaker.state is parts.runtime.BreakerState.CLOSED:
            with pytest.raises(parts.runtime.RemoteError):
                await client.health()
        with pytest.raises(parts.runtime.BreakerOpen):
            await client.health()
        assert told == [parts.runtime.BreakerState.OPEN]


async def test_places_and_tokens_are_read_and_set_while_calls_are_under_way(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    states = parts.runtime.CallStates()
    gallery.gate = asyncio.Event()
    token = parts.runtime.bearer("token-of-ada")
    request = parts.models.AddPictureRequest(
        tenant="north", labels=[], title="Dusk", width=5, note=None
    )
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=token, states=states) as client,
    ):
        (state,) = states["pictures.add_picture"]
        first = asyncio.create_task(client.add_picture(request, idempotency_key="1"))
        await asyncio.wait_for(gallery.begun.wait(), 10)
        assert state.bulkhead.in_use == 1
        state.bulkhead.limit = 1
        with pytest.raises(parts.runtime.BulkheadFull):
            await client.add_picture(request, idempotency_key="2")
        gallery.gate.set()
        await first
        assert state.bulkhead.in_use == 0
        full = state.budget.balance
        # All operations of a client pay out of one budget.
        (other,) = states["pictures.health"]
        assert other.budget is state.budget
        gallery.failure = RuntimeError("down")
        if "rest" in kind:
            with pytest.raises(parts.runtime.RemoteError):
                await client.health()
            assert state.budget.balance < full
        state.budget.reset()
        assert state.budget.balance == full


async def test_the_budget_is_the_clients_whatever_the_policies_are(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    states = parts.runtime.CallStates()
    budget = parts.runtime.BudgetPolicy(capacity=30, repeat=20)
    gallery.failure = parts.runtime.Unavailable("down")
    token = parts.runtime.bearer("token-of-ada")
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(
            parts,
            kind,
            place,
            headers=token,
            states=states,
            budget=budget,
            adjust=lambda policy: replace(policy, attempts=3),
        ) as client,
    ):
        made = []
        for _ in range(2):
            with pytest.raises(parts.runtime.Unavailable) as caught:
                await client.health()
            made.append((caught.value.attempts, caught.value.gave_up.name))
        (state,) = states["pictures.find_pictures"]
    # One repeat for 20 of 30 tokens, and none for the 10 that are left.
    assert made == [(2, "BUDGET"), (1, "BUDGET")]
    assert state.budget.balance == 10


async def test_single_calls_go_under_a_policy_of_their_own(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    states = parts.runtime.CallStates()
    token = parts.runtime.bearer("token-of-ada")
    adjusted = parts.runtime.adjusted
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=token, states=states) as client,
    ):
        bare = client if kind.startswith("async") else client.bare

        def under(**changes: Any) -> Any:
            made = adjusted(bare, lambda policy: replace(policy, **changes))
            return made if kind.startswith("async") else InThreads(made)

        gallery.failure = parts.runtime.Unavailable("down")
        made = []
        for asked in (client, under(attempts=1), under(attempts=2), client):
            with pytest.raises(parts.runtime.Unavailable) as caught:
                await asked.health()
            made.append(caught.value.attempts)
        (state,) = states["pictures.health"]
        # All of them were paid for out of one budget: 2 + 0 + 1 + 2 repeats.
        assert state.budget.balance == 500 - 5 * 14
        assert made == [3, 1, 2, 3]
        gallery.failure = None
        state.breaker.force_open()
        with pytest.raises(parts.runtime.BreakerOpen):
            await under(attempts=1).health()
        state.breaker.reset()
        gallery.gate = asyncio.Event()
        request = parts.models.AddPictureRequest(
            tenant="north", labels=[], title="Dusk", width=5, note=None
        )
        begun = time.monotonic()
        with pytest.raises(parts.runtime.DeadlineExceeded):
            await under(timeout=0.1, attempts=1).add_picture(
                request, idempotency_key="1"
            )
        assert time.monotonic() - begun < 1
        gallery.gate.set()
        for wrong in ({"breaker": None}, {"bulkhead": 3}):
            with pytest.raises(ValueError, match="shared by all calls"):
                under(**wrong)


def test_a_double_has_no_policies(parts: SimpleNamespace) -> None:
    double = importlib.import_module("gallery.pictures.fake").FakeAsyncPictures()
    assert parts.runtime.adjusted(double, lambda policy: policy) is double


async def test_a_declared_error_says_that_a_call_below_was_repeated(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    token = parts.runtime.bearer("token-of-ada")
    request = parts.models.GetPictureRequest(
        picture_id=uuid.uuid4(), tenant="north", at_most=None
    )
    said = []
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=token) as client,
    ):
        for repeated in (True, False):
            failure = parts.api.PictureNotFoundError("gone")
            failure.repeated = repeated
            gallery.failure = failure
            with pytest.raises(parts.api.PictureNotFoundError) as caught:
                await client.get_picture(request)
            said.append((caught.value.repeated, caught.value.attempts))
    assert said == [(True, 1), (False, 1)]


async def test_one_registry_lists_every_client_until_it_is_closed(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    states = parts.runtime.CallStates()
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        AsyncExitStack() as last,
    ):
        async with connected(parts, kind, place, states=states) as one:
            other = await last.enter_async_context(
                connected(parts, kind, place, states=states)
            )
            first, second = states["pictures.health"]
            first.breaker.force_open()
            with pytest.raises(parts.runtime.BreakerOpen):
                await one.health()
            assert (await other.health()).open
        assert states["pictures.health"] == (second,)
    assert (len(states), list(states)) == (0, [])
    with pytest.raises(KeyError):
        states["pictures.health"]


def test_a_client_that_is_forgotten_leaves_the_registry(parts: SimpleNamespace) -> None:
    states = parts.runtime.CallStates()
    options = parts.runtime.ThreadClientOptions(states=states)
    client = parts.client.PicturesClient.rest("http://127.0.0.1:1", options=options)
    assert "pictures.health" in states
    del client
    gc.collect()
    assert "pictures.health" not in states


async def test_a_fallback_answers_in_the_place_of_a_server_that_cannot(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    gallery.failure = RuntimeError("down")
    request, spare, telemetry = asking(parts), picture(parts, "spare"), Counts()
    asked: list[Any] = []

    def stand_in(operation: Any, request: Any, error: Any) -> Any:
        asked.append((operation.id, request, error.attempts))
        if operation.name == "get_picture":
            return spare
        raise error

    token = parts.runtime.bearer("token-of-ada")
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(
            parts, kind, place, headers=token, fallback=stand_in, telemetry=telemetry
        ) as client,
    ):
        assert await client.get_picture(request) == spare
        with pytest.raises(parts.runtime.RemoteError) as caught:
            await client.health()
    # Over gRPC a failure of the server's own code is final, over REST a 500 may pass.
    attempts = 3 if "rest" in kind else 1
    assert caught.value.attempts == attempts
    assert asked == [
        ("pictures.get_picture", request, attempts),
        ("pictures.health", None, attempts),
    ]
    counted = [
        attributes
        for name, attributes in telemetry.counted
        if name == parts.runtime.FALLBACKS
    ]
    assert counted == [
        {"rpc.method": "pictures/get_picture", "error.type": "RemoteError"}
    ]


async def test_a_fallback_is_not_asked_about_what_the_server_meant_to_say(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    def stand_in(operation: Any, request: Any, error: Any) -> Any:
        raise AssertionError("asked")

    async with served(parts, kind, gallery, gallery.options()) as place:
        token = parts.runtime.bearer("token-of-ada")
        async with connected(
            parts, kind, place, headers=token, fallback=stand_in
        ) as client:
            with pytest.raises(parts.api.PictureNotFoundError):
                await client.get_picture(asking(parts))
        async with connected(parts, kind, place, fallback=stand_in) as client:
            with pytest.raises(parts.runtime.Unauthenticated):
                await client.get_picture(asking(parts))


async def test_a_fallback_must_answer_as_the_contract_says(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(
            parts, kind, place, fallback=lambda *_: "a picture", adjust=impatient
        ) as client,
    ):
        gallery.failure = RuntimeError("down")
        with pytest.raises(
            parts.runtime.WrongFallback, match=r"pictures\.health returned str"
        ):
            await client.health()


def impatient(policy: Any) -> Any:
    return policy.scaled(0.5)


async def test_a_fallback_for_asyncio_may_be_a_coroutine_function(
    parts: SimpleNamespace,
) -> None:
    async def stand_in(operation: Any, request: Any, error: Any) -> Any:
        await asyncio.sleep(0)
        return parts.models.HealthResponse(open=False)

    # Nobody listens there.
    async with connected(
        parts, "async-rest", "http://127.0.0.1:1", fallback=stand_in
    ) as client:
        assert not (await client.health()).open
