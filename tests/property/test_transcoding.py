"""What a client writes into a path, a query and a body, a server reads back, whatever the binding says."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, create_model

from mscomm_gen.contract.path_template import PathTemplate, Variable, parse_template
from mscomm_gen.contract.route_overlap import covers, meet
from runtime.operation import Idempotency, Operation
from runtime.rest_exchange import Exchange
from runtime.rest_nested import put
from runtime.rest_path import PathWriter
from runtime.rest_payload import NOTHING, record
from runtime.rest_request import RequestReader
from runtime.rest_route import RestRoute
from runtime.rest_routing import Found, Router
from runtime.rest_template import fits

from . import TIMES

OFTEN = settings(max_examples=100 * TIMES, deadline=None)
OPERATION = Operation("library", "get_book", Idempotency.SAFE)
LITERALS = st.sampled_from(["v1", "books", "a", "b", "a.b", "x:y", "a%20b", "~"])
NAMES = st.sampled_from(["id", "name", "book.name", "book.author.name", "größe", "x-y"])
# Any text but lone surrogates, which no UTF-8 has, and the segments that mean another path.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
SEGMENT = TEXT.filter(lambda text: "/" not in text and text not in (".", ".."))
ONE = TEXT.filter(lambda text: text not in (".", ".."))


@st.composite
def templates(draw: st.DrawFn) -> PathTemplate:
    """Templates that clients can fill."""
    parts: list[str | Variable] = []
    names = draw(st.lists(NAMES, unique=True, max_size=3))
    many = False
    for name in names:
        parts += draw(st.lists(LITERALS, max_size=2))
        pattern = draw(st.lists(LITERALS | st.just("*"), max_size=3))
        if not many and draw(st.booleans()):
            many = True
            pattern.insert(draw(st.integers(0, len(pattern))), "**")
        parts.append(Variable(name, tuple(pattern or ["*"])))
    parts += draw(st.lists(LITERALS, min_size=0 if parts else 1, max_size=2))
    # A literal with a colon at the end of a path would be one with a verb.
    if isinstance(parts[-1], str):
        parts[-1] = parts[-1].replace(":", "-")
    return PathTemplate(tuple(parts), draw(st.sampled_from(["", "", "go", "stop"])))


@st.composite
def filled(draw: st.DrawFn) -> tuple[PathTemplate, dict[str, str]]:
    """A template, and a value for each variable that fits it."""
    template = draw(templates())
    values: dict[str, str] = {}
    for variable in template.variables:
        if variable.segments == ("*",):
            values[variable.name] = draw(ONE)
            continue
        segments: list[str] = []
        for part in variable.segments:
            if part == "*":
                segments.append(draw(SEGMENT))
            elif part == "**":
                segments += draw(st.lists(SEGMENT | st.just(""), max_size=3))
            else:
                segments.append(part.replace("%20", " "))
        values[variable.name] = "/".join(segments)
    return template, values


def route_of(template: PathTemplate, **more: Any) -> RestRoute:
    names = (variable.name for variable in template.variables)
    nested = tuple(tuple(name.split(".")) for name in names if "." in name)
    return RestRoute(method="GET", path=template.text, nested=nested, **more)


def message(values: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in values.items():
        put(found, name.split("."), value)
    return found


@OFTEN
@given(templates())
def test_a_template_is_read_as_it_was_written(template: PathTemplate) -> None:
    assert parse_template(template.text) == template


@OFTEN
@given(filled())
def test_values_survive_the_way_through_a_path(
    case: tuple[PathTemplate, dict[str, str]],
) -> None:
    template, values = case
    path = PathWriter(route_of(template)).path(message(values))
    assert path.isascii()
    assert not {"?", "#", " "} & {*path}
    assert Router([("GET", template.text, 1)]).find("GET", path) == Found(1, values)


@OFTEN
@given(
    st.lists(templates(), min_size=1, max_size=6, unique_by=lambda t: t.text), filled()
)
def test_no_route_takes_what_a_narrower_one_is_meant_for(
    others: list[PathTemplate], case: tuple[PathTemplate, dict[str, str]]
) -> None:
    template, values = case
    known = {(each.segments, each.verb): each for each in [*others, template]}
    router = Router([("GET", each.text, each) for each in known.values()])
    path = PathWriter(route_of(template)).path(message(values))
    found = router.find("GET", path)
    assert isinstance(found, Found)
    taken: PathTemplate = found.endpoint
    if taken.verb == template.verb:
        assert meet(taken.segments, template.segments)
        wider = covers(taken.segments, template.segments)
        assert not wider or covers(template.segments, taken.segments)
    else:
        # The path ends as the other route's verb does, or has a verb that is text here.
        assert taken.verb in ("go", "stop", "")


@OFTEN
@given(st.lists(st.sampled_from(["a", "b", "*"]), max_size=5), st.data())
def test_a_pattern_with_any_number_of_segments_fits_what_its_pieces_fit(
    pattern: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(pattern)))
    between = data.draw(st.lists(st.sampled_from(["a", "b", ""]), max_size=3))
    begin = ["a" if each == "*" else each for each in pattern[:at]]
    end = ["b" if each == "*" else each for each in pattern[at:]]
    assert fits([*pattern[:at], "**", *pattern[at:]], [*begin, *between, *end])


class Author(BaseModel):
    name: str | None = None
    born: int | None = None
    tags: list[str] = []


class Book(BaseModel):
    name: str | None = None
    author: Author | None = None


FIELDS: dict[str, Any] = {
    "id": (str | None, None),
    "pages": (int | None, None),
    "sold": (bool | None, None),
    "tags": (list[str], []),
    "book": (Book | None, None),
}
Request = create_model("Request", **FIELDS)
ANY = st.text(st.characters(exclude_categories=["Cs"]))
AUTHORS = st.builds(
    Author,
    name=st.none() | ANY,
    born=st.none() | st.integers(-(2**53), 2**53),
    tags=st.lists(ANY, max_size=3),
)
BOOKS = st.builds(Book, name=st.none() | ANY, author=st.none() | AUTHORS)
REQUESTS = st.builds(
    Request,
    id=ONE,
    pages=st.none() | st.integers(),
    sold=st.none() | st.booleans(),
    tags=st.lists(ANY, max_size=3),
    book=st.none() | BOOKS,
)
BODIES = st.sampled_from(["none", "all", "book", "tags", "pages", "sold"])
QUERY = ("pages", "sold", "book.name", "book.author.name", "book.author.born")
LISTS = ("tags", "book.author.tags")


@OFTEN
@given(REQUESTS, BODIES)
def test_a_request_survives_wherever_its_fields_travel(request: Any, body: str) -> None:
    def asked(names: tuple[str, ...]) -> tuple[str, ...]:
        if body == "all":
            return ()
        return tuple(name for name in names if name.partition(".")[0] != body)

    query, lists = asked(QUERY), asked(LISTS)
    route = RestRoute(
        method="POST",
        path="/v1/{id}",
        query=query,
        lists=lists,
        nested=tuple(tuple(n.split(".")) for n in (*query, *lists) if "." in n),
        body=body == "all",
        content="" if body in ("none", "all") else body,
    )
    payload = record(Request)
    exchange, path, asks = Exchange(OPERATION, route, payload, NOTHING).place(request)
    content, _ = exchange.content(request, None)
    found = Router([("POST", route.path, RequestReader(payload, route))]).find(
        "POST", path
    )
    assert isinstance(found, Found)
    read = found.endpoint.read(found.variables, asks, {}, content or b"")
    assert said(read.model_dump()) == said(request.model_dump())


def said(value: Any) -> Any:
    """What is said at all: a query cannot tell an empty list or record from none."""
    if isinstance(value, dict):
        kept = {key: said(inner) for key, inner in value.items()}
        return {
            key: inner for key, inner in kept.items() if inner not in (None, [], {})
        }
    return value
