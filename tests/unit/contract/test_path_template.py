"""Templates of paths as google/api/http.proto writes them."""

from __future__ import annotations

import pytest

from mscomm_gen.contract.path_template import (
    PathTemplate,
    TemplateFault,
    Variable,
    parse_template,
)


@pytest.mark.parametrize(
    ("text", "parts", "verb"),
    [
        ("/", ("",), ""),
        ("/v1/messages", ("v1", "messages"), ""),
        ("/v1/{id}", ("v1", Variable("id")), ""),
        ("/v1/{id=*}", ("v1", Variable("id")), ""),
        ("/{a.b=x/*}", (Variable("a.b", ("x", "*")),), ""),
        ("/{a=**}/b:go", (Variable("a", ("**",)), "b"), "go"),
        ("/{a}:go", (Variable("a"),), "go"),
        ("/*/**:go", ("*", "**"), "go"),
        ("/a:b/c", ("a:b", "c"), ""),
        ("/a/", ("a", ""), ""),
        ("/größe-is-encoded/{größe}".replace("größe-", ""), ("is-encoded", Variable("größe")), ""),
    ],
)  # fmt: skip
def test_a_template_is_taken_apart(
    text: str, parts: tuple[str | Variable, ...], verb: str
) -> None:
    assert parse_template(text) == PathTemplate(parts, verb)


@pytest.mark.parametrize(
    ("text", "normal"),
    [("/{a=*}/{b=x/*}:c", "/{a}/{b=x/*}:c"), ("/a/*/**", "/a/*/**"), ("/", "/")],
)
def test_the_normal_form_reads_as_the_template_did(text: str, normal: str) -> None:
    template = parse_template(text)
    assert template.text == normal
    assert parse_template(normal) == template


def test_variables_get_other_names_and_nothing_else_changes() -> None:
    template = parse_template("/v1/{book_name=shelves/*}/{id}:go")
    renamed = template.renamed(lambda name: name.replace("_n", "N"))
    assert renamed.text == "/v1/{bookName=shelves/*}/{id}:go"


def test_a_server_sees_decoded_literals_and_wildcards() -> None:
    assert parse_template("/a%20b/{x=c/*}/**").segments == ("a b", "c", "*", "**")


def test_a_star_without_a_name_is_told_apart() -> None:
    assert parse_template("/a/*").unnamed
    assert not parse_template("/a/{b}/**").unnamed


@pytest.mark.parametrize(
    ("text", "reason", "at"),
    [
        ("v1", "begins with `/`", 0),
        ("/a?b=c", "no query", 2),
        ("/a/{b", "not closed", 3),
        ("/a/{b={c}}", "holds another", 3),
        ("/a/{}", "does not name a field", 3),
        ("/a/{b c}", "does not name a field", 3),
        ("/a/{b/c}", "does not name a field", 3),
        ("/a/{b=}", "empty segment", 3),
        ("/a/{b=c//d}", "empty segment", 3),
        ("/a/x{b}", "whole segment", 3),
        ("/a/{b}x", "whole segment", 3),
        ("/a/{b}:c/d", "whole segment", 3),
        ("/a/b}", "whole segment", 3),
        ("/a/b:", "not a verb", 4),
        ("/a/{b}:c{d}", "not a verb", 6),
        ("/a/b*", "has a `*`", 3),
        ("/a/%2A", "has a `*`", 3),
        ("/a/***", "has a `*`", 3),
        ("/a b", "characters that paths do not have", 1),
        ("/a/ü", "characters that paths do not have", 3),
        ("/a/%zz", "characters that paths do not have", 3),
        ("/a/%FF", "no UTF-8", 3),
        ("/{a}/{a}", "twice", 5),
        ("/**/{a=**}", "`**` twice", 7),
    ],
)
def test_what_is_no_template_is_told_with_its_place(
    text: str, reason: str, at: int
) -> None:
    with pytest.raises(TemplateFault) as fault:
        parse_template(text)
    assert reason in fault.value.reason
    assert fault.value.hint
    assert fault.value.at == at
