"""Waivers: who lets a change pass, why, and until when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mscomm_gen import cli
from mscomm_gen.contract.waivers import PLACE
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.review.model import Waived
from mscomm_gen.review.waivers import add, expired, read_waivers, waived

from .test_output import CHANGE

WAIVED = Waived('it is "agreed": yes', "ada # team", "2030-01-31")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / PLACE


def test_what_is_added_is_read_again(path: Path) -> None:
    add(path, CHANGE, WAIVED)
    (waiver,) = read_waivers(path)
    assert (waiver.fingerprint, waiver.reason, waiver.who) == (
        CHANGE.fingerprint,
        WAIVED.reason,
        WAIVED.who,
    )
    assert waiver.expires == date(2030, 1, 31)


def test_what_others_keep_in_the_file_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("# ours\nadvice:\n  - x: 1\nreview:  # these\nmore: 1\n")
    add(path, CHANGE, WAIVED)
    add(path, CHANGE, WAIVED)
    text = path.read_text()
    assert text.startswith("# ours\nadvice:\n  - x: 1\nreview:  # these\n  - fing")
    assert text.endswith("more: 1\n")
    assert len(read_waivers(path)) == 2


def test_a_waiver_holds_up_to_its_last_day(path: Path) -> None:
    add(path, CHANGE, WAIVED)
    waivers = read_waivers(path)
    (marked,) = waived([CHANGE], waivers, date(2030, 1, 31))
    assert marked.waived == WAIVED
    assert expired(waivers, date(2030, 1, 31)) == ()
    (marked,) = waived([CHANGE], waivers, date(2030, 2, 1))
    assert marked.waived is None
    (fault,) = expired(waivers, date(2030, 2, 1))
    assert fault.code.id == "MG705"
    assert fault.span is not None
    assert (fault.span.path, fault.span.line) == (str(path), 3)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("review: [{fingerprint: a}]", "a waiver needs `reason`"),
        ("review: [{fingerprint: a, reason: '', who: b}]", "a waiver needs `reason`"),
        ("review: [{fingerprint: a, reason: r, who: b, expires: soon}]", "is a day"),
        ("review: [a]", "a waiver is a mapping"),
        ("review: {a: 1}", "holds a list"),
        ("[]", "a mapping"),
        ("a: [", "no YAML"),
    ],
)
def test_a_file_that_cannot_be_read(path: Path, text: str, said: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(ContractFault) as fault:
        read_waivers(path)
    (found,) = fault.value.diagnostics
    assert found.code.id == "MG704"
    assert said in found.message


def test_no_file_and_an_empty_file_waive_nothing(path: Path) -> None:
    assert read_waivers(path) == ()
    path.parent.mkdir()
    path.write_text("\n")
    assert read_waivers(path) == ()
    path.write_text("advice: []\n")
    assert read_waivers(path) == ()


CONTRACTS = Path(__file__).resolve().parents[2] / "vectors" / "breaking" / "bc057"


def _copies(folder: Path) -> list[str]:
    made = []
    for name in ("old.yaml", "new.yaml"):
        (folder / name).write_text((CONTRACTS / name).read_text())
        made.append(str(folder / name))
    return made


def test_an_expired_waiver_fails_a_review_that_is_else_fine(
    tmp_path: Path, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, _ = _copies(tmp_path)
    add(path, CHANGE, Waived("soon", "ada", "2020-01-31"))
    assert cli.run(["review", old, old]) == 1
    assert "MG705" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["--reason", "r"],
        ["--until", "2999-01-01"],
        ["--reason", "r", "--until", "soon"],
        ["--reason", "r", "--until", "2020-01-01"],
    ],
)
def test_a_waiver_needs_a_reason_and_a_day_to_come(
    words: list[str], tmp_path: Path
) -> None:
    pair = _copies(tmp_path)
    assert cli.run(["review", *pair, "--accept", "0" * 16, *words, "--who", "a"]) == 2
    assert not (tmp_path / PLACE).exists()


def test_a_misspelt_fingerprint_is_guessed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = _copies(tmp_path)
    cli.run(["review", *pair])
    known = capsys.readouterr().out.split("fingerprint: ")[1].split()[0]
    wrong = known[:-1] + ("0" if known[-1] != "0" else "1")
    decision = ["--reason", "r", "--until", "2999-01-01", "--who", "a"]
    assert cli.run(["review", *pair, "--accept", wrong, *decision]) == 2
    assert f"did you mean {known}?" in capsys.readouterr().err
    assert cli.run(["review", *pair, "--accept", known, *decision]) == 0
    assert cli.run(["review", *pair, "--accept", known, *decision]) == 0
    assert "is waived already" in capsys.readouterr().out
    assert cli.run(["review", *pair]) == 0


def test_a_list_in_one_line_is_not_torn_apart(path: Path) -> None:
    path.parent.mkdir()
    text = "review: [{fingerprint: a, reason: r, who: w, expires: 2999-01-01}]\n"
    path.write_text(text)
    with pytest.raises(ContractFault):
        add(path, CHANGE, WAIVED)
    assert path.read_text() == text
