"""The language reference says what the generator does."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.diagnostics.render_text import render_text

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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The other files of the reference, each contract among them with its lock."""
    for _, example in EXAMPLES:
        name = language.file_of(example)
        if name is not None:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(example, encoding="utf-8")
    for contract in tmp_path.rglob("contract.yaml"):
        lock = pipeline.load(contract).lock.text()
        contract.with_suffix(".lock").write_text(lock, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "example", [text for _, text in EXAMPLES], ids=[f"line {n}" for n, _ in EXAMPLES]
)
def test_an_example_loads(example: str, folder: Path) -> None:
    """Its own lines, or completed by the base contract at the head of the reference."""
    if language.file_of(example) is None:
        contract = folder / "contract.yaml"
        contract.write_text(completed(example, BASE), encoding="utf-8")
        try:
            pipeline.load(contract)
        except ContractFault as fault:
            pytest.fail(render_text(fault.diagnostics))
