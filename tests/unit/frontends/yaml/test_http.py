"""The long form of `http`, pages and security: what a contract gets from them."""

from __future__ import annotations

from mscomm_gen.contract.http import HeaderField, HttpBinding, Pages, Security
from mscomm_gen.contract.services import Operation
from mscomm_gen.frontends.yaml.load import load_text

from .reading import OPTIONS

HEAD = "mscomm: 1\nname: shop\nservices:\n  orders:\n"
TYPES = "types:\n  Order: {id: uuid}\n"


def operation(said: str, service: str = "", types: str = TYPES) -> Operation:
    text = f"{HEAD}{service}    operations:\n      find: {said}\n{types}"
    contract = load_text(text, "c.yaml", options=OPTIONS)
    return contract.service_by_name["orders"].operation("find")


def test_both_forms_of_a_binding_say_the_same() -> None:
    short = operation("{http: GET /orders}")
    long = operation("{http: {route: GET /orders}}")
    assert short.http == long.http == HttpBinding("GET", "/orders")


def test_headers_query_and_status_are_kept_in_their_order() -> None:
    found = operation(
        "{http: {route: POST /a, headers: {b: X-B, a: X-A}, query: [d, c], status: 202},"
        " request: {a: string, b: string?, c: int32, d: bool, e: Order}}"
    ).http
    assert found == HttpBinding(
        "POST",
        "/a",
        (HeaderField("b", "X-B"), HeaderField("a", "X-A")),
        ("d", "c"),
        202,
    )
    assert [found.place(name) for name in "abcde"] == [
        "header",
        "header",
        "query",
        "query",
        "body",
    ]


def test_what_stands_nowhere_else_is_query_where_there_is_no_body() -> None:
    binding = operation(
        "{http: {route: 'DELETE /a/{b}', headers: {c: X-C}},"
        " request: {b: uuid, c: string, d: string}}"
    ).http
    assert binding is not None
    assert [binding.place(name) for name in "bcd"] == ["path", "header", "query"]


def test_bodies_answers_and_further_routes_are_read_as_they_are_written() -> None:
    found = operation(
        "{http: {route: 'PATCH /v1/{book.name=shelves/*}:go', body: book, response: a, without: [labels], also: ["
        "'GET /a/{id=*}', {route: '* /b/**', body: '*', query: [id], status: 203}, {route: POST /c, body: none}]},"
        " request: {id: string, book: Book, labels: string?}, response: {a: string}}",
        types="types:\n  Book: {name: string}\n",
    ).http
    assert found == HttpBinding(
        "PATCH",
        "/v1/{book.name=shelves/*}:go",
        body="book",
        response="a",
        without=("labels",),
        also=(
            HttpBinding("GET", "/a/{id}", body=None),
            HttpBinding("*", "/b/**", query=("id",), status=203, body="*"),
            HttpBinding("POST", "/c", body=None),
        ),
    )
    assert [route.sent for route in found.routes] == ["PATCH", "GET", "POST", "POST"]


def test_a_body_is_what_the_method_has_unless_it_is_said() -> None:
    bodies = {
        method: HttpBinding(method, "/").body
        for method in ("GET", "HEAD", "DELETE", "POST", "PUT", "PATCH", "LINK", "*")
    }
    assert [method for method, body in bodies.items() if body == "*"] == [
        "POST",
        "PUT",
        "PATCH",
    ]


def test_pages_name_their_three_fields() -> None:
    found = operation(
        "{http: GET /a, request: {after: string?}, response: {all: list<Order>, next: string?},"
        " pages: {cursor: after, next: next, items: all}}"
    )
    assert found.pages == Pages(cursor="after", next="next", items="all")


def test_a_cursor_that_is_always_there_may_be_empty_text_on_the_last_page() -> None:
    found = operation(
        "{http: GET /a, request: {after: string}, response: {all: list<Order>, next: string},"
        " pages: {cursor: after, next: next, items: all}}"
    )
    assert found.pages is not None


def test_security_is_the_service_s_unless_an_operation_says_otherwise() -> None:
    bearer = "    security: bearer\n"
    key = Security("api_key", "X-Api-Key")
    assert operation("{http: GET /a}").security is None
    assert operation("{http: GET /a}", bearer).security == Security("bearer")
    assert operation("{http: GET /a, security: none}", bearer).security is None
    own = operation("{http: GET /a, security: {api_key: X-Api-Key}}", bearer)
    assert own.security == key
