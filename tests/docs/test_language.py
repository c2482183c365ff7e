"""The language reference says what the generator does."""

from __future__ import annotations

import pytest

from mscomm_gen.emit.collisions import collisions
from mscomm_gen.frontends.yaml.load import load_text
from mscomm_gen.pipeline import option_specs

from . import language, tables
from .fragments import completed

TEXT = language.PATH.read_text(encoding="utf-8")
EXAMPLES = language.examples(TEXT)
BASE = EXAMPLES[0][1]


def test_the_tables_are_those_of_the_shape() -> None:
    """`python -m tests.docs.language` writes them anew."""
    assert language.written_anew(TEXT) == TEXT


def test_every_mapping_of_the_language_has_one_table() -> None:
    assert sorted(language.shown_mappings(TEXT)) == sorted(tables.mappings())


def test_every_table_that_is_linked_to_is_there() -> None:
    anchors = {part.split('"')[0] for part in TEXT.split('<a id="')[1:]}
    links = {part.split(")")[0] for part in TEXT.split("](#keys-")[1:]}
    assert {f"keys-{link}" for link in links} <= anchors


@pytest.mark.parametrize(
    ("line", "example"), EXAMPLES, ids=[f"line {line}" for line, _ in EXAMPLES]
)
def test_an_example_loads(line: int, example: str) -> None:
    """Its own lines, or completed by the base contract at the head of the reference."""
    contract = load_text(
        completed(example, BASE), "language.md", options=option_specs()
    )
    assert collisions(contract) == ()
