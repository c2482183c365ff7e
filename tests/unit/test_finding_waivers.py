"""Waivers of findings: they hold until their day, and are told when they are over or hold nothing."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from mscomm_gen import cli, freshness, pipeline
from mscomm_gen.contract.waivers import waivers_of
from mscomm_gen.diagnostics import ContractFault, Severity

CONTRACT = """\
mscomm: 1
name: shop
services:
  orders:
    owner: a
    operations:
      place: {http: POST /orders, request: Order}
  mail:
    owner: b
    operations:
      send: {grpc: true, request: Order}
  stock: {}
interactions:
  orders.place -> mail.send: {because: the buyer gets a receipt, answer: none}
types:
  Order: {id: uuid}
"""
SENTENCE = "orders.place -> mail.send"
LAST = date(2030, 6, 30)


@pytest.fixture
def contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "contract.yaml"
    path.write_text(CONTRACT)
    return path


def waive(contract: Path, *entries: tuple[str, str], last: date = LAST) -> None:
    path = waivers_of(contract)
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        "review: []\nfindings:\n"
        + "".join(
            f"  - {{code: {code}, at: '{at}', reason: later, who: ada, expires: {last}}}\n"
            for code, at in entries
        )
    )


def told(contract: Path, today: date = LAST) -> list[tuple[str, Severity]]:
    found = pipeline.lint(contract, lambda: today)
    return [(each.code.slug, each.severity) for each in found]


BOTH = [
    ("service-without-owner", Severity.WARNING),
    ("against-advice", Severity.WARNING),
]


def test_a_waiver_holds_up_to_and_with_its_day(contract: Path) -> None:
    assert told(contract) == BOTH
    waive(contract, ("against-advice", SENTENCE), ("MG505", "stock"))
    assert told(contract) == []
    assert told(contract, date(2030, 7, 1)) == [
        *BOTH,
        ("expired-waiver", Severity.ERROR),
        ("expired-waiver", Severity.ERROR),
    ]


def test_a_waiver_lets_one_thing_pass_and_nothing_beside_it(contract: Path) -> None:
    contract.write_text(CONTRACT.replace("stock: {}", "stock: {}\n  returns: {}"))
    waive(contract, ("MG505", "stock"))
    found = pipeline.lint(contract, lambda: LAST)
    assert [each.message for each in found[:1]] == ["service returns has no owner"]
    assert len(found) == 2


def test_a_waiver_outlives_lines_that_move_and_words_that_change(
    contract: Path,
) -> None:
    waive(contract, ("MG519", SENTENCE), ("MG505", "stock"))
    text = CONTRACT.replace("services:\n", "\n\n# ours\nservices:\n")
    contract.write_text(text.replace("answer: none", "answer: none, share: 5%"))
    assert told(contract) == []


def test_a_waiver_of_an_error_keeps_the_command_at_0(contract: Path) -> None:
    contract.with_name("pyproject.toml").write_text(
        '[tool.mscomm-gen]\nlevels = {MG505 = "error"}\n'
    )
    assert cli.run(["lint", str(contract)]) == 1
    waive(contract, ("MG505", "stock"), last=date(9999, 1, 1))
    assert cli.run(["lint", str(contract)]) == 0


def test_lint_says_how_many_are_waived_and_advice_until_when(
    contract: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    waive(contract, ("MG519", SENTENCE), last=date(2999, 1, 1))
    assert cli.run(["lint", str(contract)]) == 0
    assert capsys.readouterr().out == "1 waived\n"
    waive(contract, ("MG519", SENTENCE), ("MG505", "stock"), last=date(2999, 1, 1))
    assert cli.run(["lint", str(contract)]) == 0
    assert capsys.readouterr().out == "no findings, 2 waived\n"
    assert pipeline.advise(contract, today=lambda: LAST).waived == {
        SENTENCE: "2999-01-01"
    }
    for form in ("text", "markdown"):
        assert cli.run(["advise", str(contract), "--format", form]) == 0
        assert "declared sync, waived until 2999-01-01" in capsys.readouterr().out
    cli.run(["advise", str(contract), "--format", "json"])
    (found,) = json.loads(capsys.readouterr().out)["recommendations"]
    assert found["waived_until"] == "2999-01-01"
    assert pipeline.advise(contract, today=lambda: date(3000, 1, 1)).waived == {}


def test_a_waiver_that_lets_nothing_pass_is_told_with_what_was_meant(
    contract: Path,
) -> None:
    waive(contract, ("MG505", "stok"), ("MG519", SENTENCE), ("MG506", "stock"))
    found = pipeline.lint(contract, lambda: LAST)
    assert [(each.code.slug, each.hint) for each in found][1:] == [
        ("unused-waiver", "did you mean `stock`?"),
        ("unused-waiver", "remove it: the fault is mended"),
    ]
    assert found[1].span is not None
    assert found[1].span.path == str(waivers_of(contract))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("findings: [{code: MG505, at: stock}]", "a waiver needs `reason`"),
        ("findings: [MG505]", "a waiver is a mapping"),
        ("findings: MG505", "`findings:` holds a list"),
        (
            "findings: [{code: MG999, at: a, reason: b, who: c, expires: 2030-01-01}]",
            "no rule is called `MG999`",
        ),
        (
            "findings: [{code: MG505, at: a, reason: b, who: c, expires: never}]",
            "`expires` is a day",
        ),
        ("findings: [", "the file is no YAML"),
    ],
)
def test_waivers_that_cannot_be_read_are_a_fault(
    contract: Path, text: str, said: str
) -> None:
    waive(contract)
    waivers_of(contract).write_text(text)
    with pytest.raises(ContractFault) as caught:
        pipeline.lint(contract)
    (fault,) = caught.value.diagnostics
    assert fault.code.slug == "bad-waivers"
    assert fault.message.startswith(said)


def test_no_day_and_no_waiver_changes_a_byte_of_the_output(contract: Path) -> None:
    out = contract.parent / "gen"
    pipeline.build(contract, out, today=lambda: LAST)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    waive(contract, ("MG505", "stock"))
    for days in (iter([LAST]), iter([date(2031, 1, 1)])):
        result = pipeline.build(contract, out, today=partial(next, days))
        assert not result.changes.any
    assert before == {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}


def test_what_is_remembered_as_up_to_date_ends_with_the_first_waiver(
    contract: Path,
) -> None:
    out = contract.parent / "gen"
    waive(contract, ("MG505", "stock"), ("MG519", SENTENCE), last=date(2999, 1, 1))
    pipeline.build(contract, out)
    assert freshness.recorded_files(str(contract), str(out))
    waive(contract, ("MG505", "stock"), ("MG519", SENTENCE), last=date(2024, 1, 1))
    # A clock that is behind, as if the build had been on the waivers' last day.
    pipeline.build(contract, out, today=lambda: date(2024, 1, 1))
    assert freshness.recorded_files(str(contract), str(out)) is None
