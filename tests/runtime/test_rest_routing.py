"""Which operation a method and a path lead to."""

from __future__ import annotations

import pytest

from runtime.rest_routing import Found, NotAllowed, Router

ROUTES = [
    ("GET", "/orders", "list"),
    ("POST", "/orders", "place"),
    ("GET", "/orders/{id}", "get"),
    ("GET", "/orders/search", "search"),
    ("DELETE", "/orders/{id}/lines/{line}", "drop"),
    ("GET", "/orders/search/{x}/end", "end"),
    ("GET", "/v1/{name=shelves/*}", "shelf"),
    ("GET", "/v1/{name=shelves/*/books/**}", "book"),
    ("GET", "/v1/{name=**}/end", "end of any"),
    ("POST", "/v1/{name=shelves/*}:move", "move"),
    ("*", "/any/{x}", "any"),
    ("GET", "/", "root"),
]


@pytest.fixture
def router() -> Router[str]:
    return Router(ROUTES)


@pytest.mark.parametrize(
    ("method", "path", "endpoint", "variables"),
    [
        ("GET", "/", "root", {}),
        ("GET", "/orders", "list", {}),
        ("HEAD", "/orders", "list", {}),
        ("POST", "/orders", "place", {}),
        ("GET", "/orders/7", "get", {"id": "7"}),
        ("GET", "/orders/search", "search", {}),
        ("GET", "/orders/se%61rch", "search", {}),
        ("GET", "/orders/a%2Fb%20%C3%BC", "get", {"id": "a/b ü"}),
        ("DELETE", "/orders/1/lines/2", "drop", {"id": "1", "line": "2"}),
        ("DELETE", "/orders/search/lines/2", "drop", {"id": "search", "line": "2"}),
        ("GET", "/orders/search/1/end", "end", {"x": "1"}),
        ("GET", "/v1/shelves/1", "shelf", {"name": "shelves/1"}),
        ("GET", "/v1/shelves/1/books", "book", {"name": "shelves/1/books"}),
        ("GET", "/v1/shelves/1/books/a/b", "book", {"name": "shelves/1/books/a/b"}),
        ("GET", "/v1/shelves/a%2fb%20c", "shelf", {"name": "shelves/a%2fb c"}),
        ("GET", "/v1/a/b/end", "end of any", {"name": "a/b"}),
        ("GET", "/v1/end", "end of any", {"name": ""}),
        ("POST", "/v1/shelves/1:move", "move", {"name": "shelves/1"}),
        ("GET", "/v1/shelves/1:move", "shelf", {"name": "shelves/1:move"}),
        ("LINK", "/any/1", "any", {"x": "1"}),
    ],
)
def test_paths_lead_to_their_operation(
    router: Router[str],
    method: str,
    path: str,
    endpoint: str,
    variables: dict[str, str],
) -> None:
    assert router.find(method, path) == Found(endpoint, variables)


@pytest.mark.parametrize(
    "path",
    ["/nowhere", "/orders/", "/orders//lines/2", "/orders/1/lines", "/v1", "orders", ""],
)
def test_unknown_paths_lead_nowhere(router: Router[str], path: str) -> None:
    assert router.find("GET", path) is None


def test_a_known_path_says_which_methods_it_has(router: Router[str]) -> None:
    assert router.find("PUT", "/orders") == NotAllowed("GET, HEAD, OPTIONS, POST")
    assert router.find("HEAD", "/orders/1/lines/2") == NotAllowed("DELETE, OPTIONS")


def test_a_variable_that_is_not_utf_8_is_an_error(router: Router[str]) -> None:
    with pytest.raises(UnicodeDecodeError):
        router.find("GET", "/orders/%FF")


def test_two_operations_in_one_place_are_refused() -> None:
    with pytest.raises(ValueError, match="two operations"):
        Router([("GET", "/a/{x}", 1), ("GET", "/a/{y}", 2)])
