"""The published schema takes what the generator takes, and refuses what a schema can see."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from mscomm_gen.explain.model import Explanation
from mscomm_gen.explain.registry import explanations
from tests.cases.diagnose import CASES
from tests.cases.outputs import golden_outputs

from . import language, schema
from .fragments import completed

SCHEMA = json.loads(schema.PATH.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

# What a reader of YAML refuses before any schema is asked.
READ = {"MG108", "MG110", "MG111", "MG113", "MG115"}
# What the schema sees, wherever it stands.
SEEN = {
    *("MG109", "MG201", "MG202", "MG203", "MG206", "MG207", "MG210"),
    *("MG405", "MG412", "MG413"),
}
# What the schema sees in some places: notations by their pattern, lists by their items, an alias without end as a
# value of no type.
PARTLY_SEEN = {"MG112", "MG204", "MG310"}

REFERENCE = language.PATH.read_text(encoding="utf-8")
EVERY = language.examples(REFERENCE)
EXAMPLES = [(line, text) for line, text in EVERY if language.file_of(text) is None]
PARTS = [text for _, text in EVERY if language.file_of(text) and "mscomm" not in text]
EXPLAINED = [each for each in explanations().values() if each.sort == "contract"]


def faults(text: str) -> list[str] | None:
    """What the schema says of a contract; None if a reader of YAML refuses it."""
    try:
        # As check-jsonschema and editors read it: YAML 1.2.
        read = YAML(typ="safe", pure=True).load(text)
    except (YAMLError, RecursionError):
        return None
    return [error.message for error in VALIDATOR.iter_errors(read)]


def check_jsonschema(contracts: list[Path]) -> dict[str, bool]:
    """For each contract, whether check-jsonschema takes it. One process for all."""
    ended = subprocess.run(
        [
            *(sys.executable, "-m", "check_jsonschema", "-o", "json", "-v"),
            *("--schemafile", str(schema.PATH)),
            *map(str, contracts),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    report = json.loads(ended.stdout)
    found = [*report.get("errors", []), *report.get("parse_errors", [])]
    refused = {error["filename"] for error in found}
    return {str(path): str(path) not in refused for path in contracts}


def test_the_schema_is_made_from_the_shape() -> None:
    """`python -m tests.docs.schema` writes it anew."""
    assert schema.schema() == SCHEMA
    Draft202012Validator.check_schema(SCHEMA)


def test_every_key_tells_editors_what_it_is_for() -> None:
    for name, definition in SCHEMA["$defs"].items():
        for key, made in definition["properties"].items():
            assert made["description"].endswith("."), f"{name}.{key}"


@pytest.mark.parametrize(
    "example", [text for _, text in EXAMPLES], ids=[f"line {n}" for n, _ in EXAMPLES]
)
def test_the_examples_of_the_reference_are_valid(example: str) -> None:
    assert faults(completed(example, EXAMPLES[0][1])) == []


def test_included_files_have_a_schema_of_their_own() -> None:
    assert json.loads(schema.PART_PATH.read_text("utf-8")) == schema.part_schema()
    part = Draft202012Validator({**SCHEMA, "$ref": "#/$defs/included_file"})
    assert PARTS
    for text in PARTS:
        assert list(part.iter_errors(YAML(typ="safe", pure=True).load(text))) == []
    assert not part.is_valid({"name": "shop"})


@pytest.mark.parametrize("found", EXPLAINED, ids=lambda each: each.code.slug)
def test_an_explained_fault_is_refused_exactly_where_it_can_be_seen(
    found: Explanation,
) -> None:
    told = faults(found.example)
    assert (told is None) == (found.code.id in READ)
    if told is not None:
        assert bool(told) == (found.code.id in SEEN | PARTLY_SEEN), told
    if found.repaired is not None:
        assert faults(found.repaired) == []


def test_every_example_and_every_good_case_is_valid_for_check_jsonschema() -> None:
    contracts = [
        contract for contract, _ in golden_outputs() if contract.suffix == ".yaml"
    ]
    taken = check_jsonschema(contracts)
    assert [path for path, good in taken.items() if not good] == []


def test_every_case_with_a_fault_that_can_be_seen_is_refused() -> None:
    wrong: list[Path] = []
    for case in CASES:
        told = (case / "diagnostics.txt").read_text(encoding="utf-8")
        # What stands in an included file is not in the one that is held against the schema.
        codes = set(re.findall(r"(?m)^contract\.yaml:\S+ error (MG[0-9]+)", told))
        # check-jsonschema itself falls over an alias in a circle.
        if codes & (READ | SEEN) and (case / "contract.yaml").exists():
            wrong.append(case / "contract.yaml")
    assert len(wrong) > 12
    taken = check_jsonschema(wrong)
    assert [path for path, good in taken.items() if good] == []


def test_the_reference_lists_what_editors_see() -> None:
    said = REFERENCE.split("## The schema in editors")[1]
    assert set(re.findall("MG[0-9]+", said)) == READ | SEEN | PARTLY_SEEN
