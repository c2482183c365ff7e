"""Reviews as text, Markdown, JSON, SARIF and annotations."""

from __future__ import annotations

import dataclasses
import gzip
import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, validators
from markdown_it import MarkdownIt

from mscomm_gen import cli, reviewing
from mscomm_gen.diagnostics import Code, Diagnostic, Severity, Span
from mscomm_gen.diagnostics.render_github import render_github
from mscomm_gen.diagnostics.render_sarif import render_sarif
from mscomm_gen.review.model import Change, Finding, Report, Verdict, Waived
from mscomm_gen.review.render.json import render_json
from mscomm_gen.review.render.markdown import LONGEST, mark, render_markdown
from mscomm_gen.review.render.text import render_text

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = json.loads((ROOT / "specs" / "review.schema.json").read_text("utf-8"))
SARIF = json.loads(
    gzip.decompress((ROOT / "tests" / "data" / "sarif-2.1.0.json.gz").read_bytes())
)

CHANGE = Change(
    rule="field-type",
    verdict=Verdict.BREAKING,
    path="types.Order.total",
    what="`Order.total` was int64, is list<string>",
    why="deployed peers cannot read it",
    how="add a field",
    affected=("mail", "unknown others"),
    before=Span("contract.yaml", 3, 5, 3, 9),
    after=Span("contract.yaml", 4, 5, 4, 9),
    fingerprint="0123456789abcdef",
)
SAFE = dataclasses.replace(
    CHANGE,
    verdict=Verdict.SAFE,
    rule="field-added",
    what="field `a` is new",
    affected=(),
)
WAIVED = dataclasses.replace(
    CHANGE, fingerprint="f" * 16, waived=Waived("agreed", "ada", "2030-01-31")
)
ADVICE = Diagnostic(
    Code("MG505", "service-without-owner", "a service has no owner"),
    "nobody owns mail",
    Span("contract.yaml", 9, 3, 9, 7),
    "say `owner:`",
    severity=Severity.WARNING,
    fingerprint="a" * 16,
)
FINDING = Finding(ADVICE)
WAIVED_FINDING = Finding(
    dataclasses.replace(ADVICE, message="nobody owns lost", fingerprint="e" * 16),
    Waived("it is going away", "ada", "2030-01-31"),
)
REPORT = Report(
    "shop", "main (0123abcd)", (CHANGE, SAFE, WAIVED), (FINDING, WAIVED_FINDING)
)
EMPTY = Report("shop", "main (0123abcd)", ())


def tags(markdown: str) -> list[str]:
    """What a reader of the comment gets, as GitHub's parser sees it: tables and raw HTML."""
    return [
        token.tag or token.type
        for token in MarkdownIt("commonmark").enable("table").parse(markdown)
    ]


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["full", "empty"])
def test_json_is_as_its_schema_says(report: Report) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(render_json(report)))


def test_every_key_of_the_schema_is_described() -> None:
    def keys(schema: dict[str, object]) -> None:
        properties = schema.get("properties")
        if isinstance(properties, dict):
            for name, inner in properties.items():
                assert inner["description"].endswith("."), name
                keys(inner)
        choices = schema.get("anyOf")
        for inner in choices if isinstance(choices, list) else ():
            keys(inner)

    keys(SCHEMA)
    for definition in SCHEMA["$defs"].values():
        keys(definition)


def test_sarif_is_valid_and_carries_the_fingerprint() -> None:
    log = json.loads(render_sarif(reviewing.findings(REPORT), version="1.0.0"))
    validators.validator_for(SARIF)(SARIF).validate(log)
    results = log["runs"][0]["results"]
    assert [each["ruleId"] for each in results] == [
        "field-type",
        "field-added",
        "MG505",
    ]
    assert results[0]["partialFingerprints"] == {"mscommGen/v1": "0123456789abcdef"}
    assert [each["level"] for each in results] == ["error", "note", "warning"]


def test_annotations_stand_on_the_lines_of_the_new_side() -> None:
    first = render_github(reviewing.findings(REPORT)).splitlines()[0]
    assert first.startswith(
        "::error file=contract.yaml,line=4,endLine=4,col=5,endColumn=9"
    )
    assert "title=field-type breaking" in first
    assert "(for mail and unknown others)" in first


def test_text_says_what_where_why_for_whom_and_how() -> None:
    said = render_text(REPORT)
    for part in (
        "contract.yaml:4:5: breaking field-type: `Order.total` was int64",
        "why: deployed peers cannot read it",
        "for: mail and unknown others",
        "how: add a field",
        "was: contract.yaml:3:5",
        "waived until 2030-01-31 by ada: agreed",
        "contract.yaml:9:3: new finding MG505 service-without-owner: nobody owns mail",
        f"fingerprint: {'a' * 16}",
        "nobody owns lost\n  waived until 2030-01-31 by ada: it is going away",
        "1 breaking, 1 safe, 1 new finding, 2 waived; compared with main (0123abcd)",
    ):
        assert part in said


def test_the_comment_begins_with_a_mark_that_names_the_contract() -> None:
    first = render_markdown(REPORT).splitlines()[0]
    assert first == "<!-- mscomm-gen review: shop -->" == mark("shop")
    assert "-->" not in mark("a-->b")[5:-3]


def test_the_comment_says_the_summary_first_and_folds_the_rest() -> None:
    said = render_markdown(REPORT)
    assert said.index("1 breaking, 1 safe, 1 new finding, 2 waived") < said.index("| |")
    assert said.index("| |") < said.index("<details>")
    assert said.count("<details>") == said.count("</details>") == 3
    assert "table" in tags(said)
    assert "Affected: **mail** and **unknown others**." in said


def test_a_comment_without_changes_is_three_lines() -> None:
    said = render_markdown(EMPTY)
    assert said.count("\n\n") == 2
    assert "Nothing that peers could notice has changed." in said


def test_text_in_backticks_is_left_alone_and_the_rest_escaped() -> None:
    hostile = dataclasses.replace(
        CHANGE, what="`a|b` was map<string, X>, @ada said *no* <script>"
    )
    said = render_markdown(dataclasses.replace(REPORT, changes=(hostile,)))
    row = next(line for line in said.splitlines() if line.startswith("| 🛑"))
    assert "`a\\|b` was `map<string, X>`, &#64;ada said \\*no\\* &lt;script>" in row
    assert "<script>" not in said


@pytest.mark.parametrize("number", [1, 60, 2_000])
def test_the_comment_is_never_longer_than_github_takes(number: int) -> None:
    many = tuple(
        dataclasses.replace(CHANGE, what=f"change {n} " + "x" * 300)
        for n in range(number)
    )
    safe = tuple(dataclasses.replace(SAFE, what=f"safe {n}") for n in range(number))
    said = render_markdown(dataclasses.replace(REPORT, changes=(*many, *safe)))
    assert len(said) <= LONGEST
    assert said.count("<details>") == said.count("</details>")
    assert f"{number} breaking" in said
    assert ("more, which" in said) == (number > 60)
    assert ("By rule: " in said) == (number > 20)
    # What is left out is counted where it would stand.
    shown = said.count("| 🛑&nbsp;breaking |")
    left = [int(each) for each in re.findall(r"… and (\d+) more", said)]
    assert number == shown + (left[0] if shown < number else 0)


@given(st.text(max_size=40), st.text(max_size=200))
def test_hostile_text_never_breaks_the_table(name: str, what: str) -> None:
    change = dataclasses.replace(CHANGE, what=what, affected=(name,))
    said = render_markdown(Report(name, name, (change,)))
    assert len(said) <= LONGEST
    rows = [line for line in said.split("\n") if line.startswith("| 🛑")]
    assert len(rows) == 1
    assert rows[0].replace("\\|", "").count("|") == 5


def test_a_waived_change_does_not_count() -> None:
    assert dataclasses.replace(EMPTY, changes=(WAIVED,)).verdict is Verdict.SAFE
    assert REPORT.verdict is Verdict.BREAKING


@pytest.mark.parametrize(
    ("fail_on", "pair", "code"),
    [
        ("breaking", "bc057", 1),
        ("warning", "bc057", 1),
        ("never", "bc057", 0),
        ("breaking", "bc049", 0),
        ("warning", "bc049", 1),
        ("warning", "bc047", 0),
    ],
)
def test_the_exit_code_is_that_of_fail_on(
    fail_on: str, pair: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = ROOT / "tests" / "vectors" / "breaking" / pair
    words = [str(folder / "old.yaml"), str(folder / "new.yaml")]
    assert cli.run(["review", *words, "--fail-on", fail_on]) == code
    assert capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "markdown", "json", "sarif", "github"])
def test_every_format_is_written_by_the_command(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = ROOT / "tests" / "vectors" / "breaking" / "bc057"
    words = [str(folder / "old.yaml"), str(folder / "new.yaml")]
    assert cli.run(["review", *words, "--format", form]) == 1
    out = capsys.readouterr().out
    assert "qty" in out
    if form in ("json", "sarif"):
        json.loads(out)


@pytest.mark.parametrize(
    "words",
    [
        ["a.yaml"],
        ["a.yaml", "b.yaml", "c.yaml"],
        ["a.yaml", "b.yaml", "--against", "x"],
    ],
)
def test_one_old_side_is_needed(words: list[str]) -> None:
    assert cli.run(["review", *words]) == 2


def test_findings_that_the_change_introduces_are_told_and_old_ones_are_not(
    tmp_path: Path,
) -> None:
    text = (
        "mscomm: 1\nname: shop\nservices: {one: {operations: {a: {http: POST /a}}}}\n"
    )
    more = text.replace(
        "services: {", "services: {two: {operations: {b: {http: POST /b}}}, "
    )
    for name, body in (("old", text), ("new", more)):
        (tmp_path / f"{name}.yaml").write_text(body)
    reviewed = reviewing.review(
        str(tmp_path / "old.yaml"), tmp_path / "new.yaml", date(2026, 1, 1)
    )
    assert [
        (each.found.code.id, each.found.message) for each in reviewed.report.advice
    ] == [("MG505", "service two has no owner")]
