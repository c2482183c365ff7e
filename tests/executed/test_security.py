"""Who calls: tokens and keys over every transport, from clients of every kind, to a server that looks at them."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import aiohttp
import grpc
import pytest

from .client_kinds import KINDS, connected, served
from .emitted import emitted
from .gallery import KEY, Gallery, parts_of
from .serving import serving


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    with emitted("gallery", tmp_path_factory.mktemp("gallery")) as package:
        yield parts_of(package)


@pytest.fixture
def gallery(parts: SimpleNamespace) -> Gallery:
    return Gallery(parts)


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def wanted(parts: SimpleNamespace) -> Any:
    return parts.models.GetPictureRequest(picture_id=uuid.uuid4(), tenant="north")


def new(parts: SimpleNamespace, title: str = "Dusk") -> Any:
    return parts.models.AddPictureRequest(
        tenant="north", labels=[], title=title, width=5, note=None
    )


async def test_the_handler_learns_whose_token_it_was(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    token = parts.runtime.bearer("token-of-ada")
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=token) as pictures,
    ):
        added = await pictures.add_picture(new(parts), idempotency_key="1")
    assert added.added_by == "ada"
    assert gallery.contexts[0].principal == parts.runtime.Principal("ada")


@pytest.mark.parametrize("shown", [None, "token-of-nobody"])
async def test_a_caller_that_nobody_knows_is_told_so_once(
    parts: SimpleNamespace, gallery: Gallery, kind: str, shown: str | None
) -> None:
    token = shown and parts.runtime.bearer(shown)
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=token) as pictures,
    ):
        with pytest.raises(parts.runtime.Unauthenticated) as caught:
            await pictures.get_picture(wanted(parts))
    assert caught.value.attempts == 1
    assert gallery.asked == (0 if shown is None else 1)
    assert gallery.requests == []


async def test_a_caller_that_may_not_is_told_so_once(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    token = parts.runtime.bearer("token-of-eve")
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=token) as pictures,
    ):
        with pytest.raises(parts.runtime.PermissionDenied, match="eve") as caught:
            await pictures.get_picture(wanted(parts))
    assert (caught.value.attempts, gallery.requests) == (1, [])


async def test_each_operation_gets_what_it_asks_for_and_no_more(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    shown = parts.runtime.together(
        parts.runtime.bearer("token-of-ada"), parts.runtime.api_key(KEY)
    )
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=shown) as pictures,
    ):
        added = await pictures.add_picture(new(parts), idempotency_key="1")
        await pictures.remove_picture(
            parts.models.RemovePictureRequest(picture_id=added.picture_id)
        )
        await pictures.health()
    seen = [
        (
            context.operation.name,
            context.principal and context.principal.name,
            "authorization" in context.headers,
            "x-api-key" in context.headers,
        )
        for context in gallery.contexts
    ]
    assert seen == [
        ("add_picture", "ada", True, False),
        ("remove_picture", "keeper", False, True),
        ("health", None, False, False),
    ]
    assert gallery.asked == 2


async def test_a_token_that_runs_out_is_asked_for_again(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    tokens = iter(["token-of-ada", "token-of-bob"])
    shown = parts.runtime.bearer(lambda: next(tokens))
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place, headers=shown) as pictures,
    ):
        for key in ("1", "2"):
            await pictures.add_picture(new(parts, f"Dusk {key}"), idempotency_key=key)
    names = [context.principal.name for context in gallery.contexts]
    assert names == ["ada", "bob"]


async def test_a_token_may_come_from_a_coroutine(
    parts: SimpleNamespace, gallery: Gallery
) -> None:
    async def token() -> str:
        return "token-of-bob"

    shown = parts.runtime.together(parts.runtime.bearer(token))
    async with (
        served(parts, "async-rest", gallery, gallery.options()) as place,
        connected(parts, "async-rest", place, headers=shown) as pictures,
    ):
        added = await pictures.add_picture(new(parts), idempotency_key="1")
    assert added.added_by == "bob"


async def test_callers_do_not_meet_each_other_s_keys(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    request = new(parts, "Dawn").model_copy(update={"dry_run": True})
    async with served(parts, kind, gallery, gallery.options()) as place:
        made = []
        for name in ("ada", "bob", "ada"):
            token = parts.runtime.bearer(f"token-of-{name}")
            async with connected(parts, kind, place, headers=token) as pictures:
                made.append(await pictures.add_picture(request, idempotency_key="k"))
    assert [each.added_by for each in made] == ["ada", "bob", "ada"]
    assert made[0] == made[2]
    assert len(gallery.requests) == 2


async def test_a_handler_that_refuses_is_answered_as_the_hook_would_be(
    parts: SimpleNamespace, gallery: Gallery, kind: str
) -> None:
    gallery.failure = parts.runtime.NotPermitted("not after six")
    async with (
        served(parts, kind, gallery, gallery.options()) as place,
        connected(parts, kind, place) as pictures,
    ):
        with pytest.raises(parts.runtime.PermissionDenied, match="not after six"):
            await pictures.health()


async def test_what_the_hook_cannot_find_out_is_the_server_s_failure(
    parts: SimpleNamespace, gallery: Gallery, kind: str, caplog: Any
) -> None:
    async def broken(_: object) -> None:
        raise LookupError("the list of callers is gone")

    options = parts.runtime.ServerOptions(authenticate=broken)
    token = parts.runtime.bearer("token-of-ada")
    async with (
        served(parts, kind, gallery, options) as place,
        connected(parts, kind, place, headers=token) as pictures,
    ):
        with pytest.raises(parts.runtime.RemoteError) as caught:
            await pictures.add_picture(new(parts), idempotency_key="1")
    assert "gone" not in str(caught.value)
    assert gallery.requests == []


@pytest.mark.parametrize("said", [None, "ada"])
async def test_a_hook_that_names_nobody_lets_nobody_in(
    parts: SimpleNamespace, gallery: Gallery, kind: str, said: object, caplog: Any
) -> None:
    """Who writes no types may well say None for a token that is not known."""

    async def forgetful(_: object) -> object:
        return said

    options = parts.runtime.ServerOptions(authenticate=forgetful)
    token = parts.runtime.bearer("token-of-nobody")
    async with (
        served(parts, kind, gallery, options) as place,
        connected(parts, kind, place, headers=token) as pictures,
    ):
        with pytest.raises(parts.runtime.RemoteError):
            await pictures.get_picture(wanted(parts))
    assert gallery.requests == []
    assert "return a Principal, or raise NotAuthenticated" in caplog.text


async def test_a_server_that_would_let_anybody_in_does_not_start(
    parts: SimpleNamespace, gallery: Gallery
) -> None:
    with pytest.raises(ValueError, match=r"pictures\.add_picture must show a bearer"):
        parts.server.asgi_app(gallery)
    server = grpc.aio.server()
    with pytest.raises(ValueError, match="authenticate"):
        parts.server.add_to_grpc_server(gallery, server)
    await server.stop(0)


@pytest.mark.parametrize(
    ("shown", "status", "challenge"),
    [
        ({}, 401, 'Bearer realm="pictures"'),
        (
            {"Authorization": "Bearer x"},
            401,
            'Bearer realm="pictures", error="invalid_token"',
        ),
        ({"Authorization": "Basic YTpi"}, 401, 'Bearer realm="pictures"'),
        ({"authorization": "bearer token-of-ada"}, 415, None),
    ],
)
async def test_the_caller_is_known_before_the_body_is_read(
    parts: SimpleNamespace,
    gallery: Gallery,
    shown: dict[str, str],
    status: int,
    challenge: str | None,
) -> None:
    app = parts.server.asgi_app(gallery, options=gallery.options(max_body=10))
    async with serving(app) as url, aiohttp.ClientSession() as session:
        body = b"x" * 1000
        async with session.post(f"{url}/pictures", data=body, headers=shown) as found:
            problem = await found.json(content_type="application/problem+json")
    assert (found.status, problem["status"]) == (status, status)
    assert found.headers.get("WWW-Authenticate") == challenge


async def test_a_key_is_asked_for_by_the_name_of_its_header(
    parts: SimpleNamespace, gallery: Gallery
) -> None:
    app = parts.server.asgi_app(gallery, options=gallery.options())
    async with serving(app) as url, aiohttp.ClientSession() as session:
        place = f"{url}/pictures/{uuid.uuid4()}"
        async with session.delete(place) as found:
            said = found.headers["WWW-Authenticate"]
        async with session.delete(place, headers={"x-api-key": KEY}) as known:
            assert known.status == 404
    assert said == 'ApiKey realm="pictures", header="X-Api-Key"'


def test_credentials_do_not_show_the_token(parts: SimpleNamespace) -> None:
    operation = parts.runtime.Operation(
        "a", "b", parts.runtime.Idempotency.SAFE, parts.runtime.Bearer()
    )
    shown = parts.runtime.Credentials(operation, "secret", {"authorization": "secret"})
    assert "secret" not in repr(shown)
