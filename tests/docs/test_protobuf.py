"""specs/protobuf.md: what it shows of options is a contract that loads, and has nothing left to say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mscomm_gen import pipeline
from mscomm_gen.resources import specs_folder

TEXT = (specs_folder() / "protobuf.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```proto\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
# Options as the tables write them, on a field.
FIELDS = re.findall(r"`((?:optional )?string \w+(?: = 1)? ?\[\(mscomm[^`]*\])`", TEXT)


def test_there_are_examples() -> None:
    assert EXAMPLES
    assert len(FIELDS) == 2


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_says_all_that_it_should(example: str, tmp_path: Path) -> None:
    place = tmp_path / "billing.proto"
    place.write_text(example, encoding="utf-8")
    contract = pipeline.load(place).contract
    assert contract.messages
    assert contract.interactions
    assert pipeline.lint(place) == ()


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_of_the_tables_is_one_of_the_language(
    field: str, tmp_path: Path
) -> None:
    place = tmp_path / "table.proto"
    place.write_text(
        'syntax = "proto3";\npackage table;\nimport "mscomm/v1/options.proto";\n'
        f"option (mscomm.v1.contract) = {{mscomm: 1}};\nmessage T {{ {field}; }}\n",
        encoding="utf-8",
    )
    assert pipeline.load(place).contract.protobuf is None
