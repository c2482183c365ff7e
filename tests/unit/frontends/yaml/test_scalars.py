"""The small notations: what they take, what they refuse, and that no text is slow or fatal."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mscomm_gen.contract.services import HttpBinding
from mscomm_gen.contract.types import ListOf, MapOf, Named, Scalar, StreamOf
from mscomm_gen.frontends.yaml import notations, scalars
from mscomm_gen.frontends.yaml.notations import TypeExpression
from mscomm_gen.frontends.yaml.scalars import Refused

TAKEN: list[tuple[Callable[[str], object], str, object]] = [
    (scalars.duration, "800ms", 0.8),
    (scalars.duration, "2s", 2.0),
    (scalars.duration, "1.5 m", 90.0),
    (scalars.duration, "1h", 3600.0),
    (scalars.duration, "7d", 604800.0),
    (scalars.rate, "40/s", 40.0),
    (scalars.rate, "90/min", 1.5),
    (scalars.rate, "36/h", 0.01),
    (scalars.size, "64KiB", 65536),
    (scalars.size, "1.5MB", 1_500_000),
    (scalars.size, "12B", 12),
    (scalars.share, "99.95%", 0.9995),
    (scalars.share, "0%", 0.0),
    (scalars.share, "100%", 1.0),
    (scalars.calls, "100 calls", 100),
    (scalars.calls, "30s", None),
    (scalars.count, "3", 3),
    (scalars.integer, "-7", -7),
    (scalars.decimal, "0.10", Decimal("0.10")),
    (scalars.factor, "1.5", 1.5),
    (scalars.boolean, "true", True),
    (scalars.boolean, "false", False),
    (scalars.length, "1..64", (1, 64)),
    (scalars.length, "..64", (None, 64)),
    (scalars.length, "1..", (1, None)),
    (scalars.length, "3", (3, 3)),
    (scalars.member_name, "größe-$ref.1", "größe-$ref.1"),
    (scalars.member_name, "full name", "full name"),
    (notations.type_expression, "string", TypeExpression(Scalar("string"))),
    (
        notations.type_expression,
        "Money?",
        TypeExpression(Named("Money"), optional=True),
    ),
    (
        notations.type_expression,
        "map<string, list<Money>>?",
        TypeExpression(MapOf(ListOf(Named("Money"))), optional=True),
    ),
    (
        notations.type_expression,
        " stream < list<int32> > ",
        TypeExpression(StreamOf(ListOf(Scalar("int32")))),
    ),
    (notations.http_binding, "GET /orders/{id}", HttpBinding("GET", "/orders/{id}")),
    (notations.http_binding, "POST /", HttpBinding("POST", "/")),
    (notations.http_binding, "* /a/**", HttpBinding("*", "/a/**")),
    (notations.http_binding, "PURGE /{a=*}:b", HttpBinding("PURGE", "/{a}:b")),
]

REFUSED: list[tuple[Callable[[str], object], str, str]] = [
    (scalars.duration, "800", "`800ms`"),
    (scalars.duration, "0s", "default"),
    (scalars.duration, "-1s", "800ms"),
    (scalars.duration, "٣s", "800ms"),
    (scalars.rate, "40", "`40/s`"),
    (scalars.rate, "40/d", "40/s"),
    (scalars.size, "64", "`64KiB`"),
    (scalars.share, "0.999", "`99.9%`"),
    (scalars.share, "99.9", "`99.9%`"),
    (scalars.share, "100.1%", "99.9%"),
    (scalars.calls, "0 calls", "100 calls"),
    (scalars.count, "0", "from 1"),
    (scalars.count, "9" * 5000, "digits"),
    (scalars.boolean, "on", "`true`"),
    (scalars.boolean, "No", "`false`"),
    (scalars.boolean, "True", "`true`"),
    (scalars.length, "9..1", "`1..9`"),
    (scalars.length, "..", "1..64"),
    (scalars.identifier, "my service", "letters"),
    (scalars.identifier, "größe", "letters"),
    (scalars.member_name, "a\u2028b", "on one line"),
    (scalars.member_name, "zero\u200bwidth", "see and type"),
    (scalars.member_name, "", "see and type"),
    (scalars.member_name, "tab\there", "on one line"),
    (notations.type_expression, "list", "`list<T>`"),
    (notations.type_expression, "list<T?>", "`?` at the end"),
    (notations.type_expression, "map<int32, T>", "map<string, T>"),
    (notations.type_expression, "map<string", "quote"),
    (notations.type_expression, "list<" * 40 + "T" + ">" * 40, "under `types:`"),
    (notations.type_expression, "", "`T`"),
    (notations.http_binding, "get /orders", "`GET /orders`"),
    (notations.http_binding, "GET orders", "`GET /orders`"),
    (notations.http_binding, "GET /a?b=c", "fields of the request"),
    (notations.http_binding, "GET /{a}/{a}", "own name"),
    (notations.http_binding, "GET /{a}b", "/orders/{order_id}"),
    (notations.http_binding, "CONNECT /a", "methods"),
    (notations.http_binding, "PSOT /a", "`POST /a`"),
    (notations.http_binding, "GET /{a=*/{b}}", "{name=shelves/*}"),
    (notations.http_binding, "GET /**/{a=**}", "keep one"),
    (notations.http_binding, "GET /a*", "whole segments"),
    (notations.http_binding, "GET /a:", "`%3A`"),
]


@pytest.mark.parametrize(("parse", "text", "value"), TAKEN)
def test_a_notation_is_read(
    parse: Callable[[str], object], text: str, value: object
) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(("parse", "text", "hint"), REFUSED)
def test_what_is_refused_comes_with_the_way_out(
    parse: Callable[[str], object], text: str, hint: str
) -> None:
    with pytest.raises(Refused) as refused:
        parse(text)
    assert hint in (refused.value.hint or "")


ALL = sorted(
    {parse for parse, *_ in (*TAKEN, *REFUSED)}, key=lambda parse: parse.__name__
)


@given(
    st.sampled_from(ALL),
    st.text(max_size=40) | st.from_regex(r"[0-9a-z<>,?/{}%. ]{0,30}"),
)
def test_any_text_is_read_or_refused(parse: Callable[[str], object], text: str) -> None:
    with contextlib.suppress(Refused):
        parse(text)
