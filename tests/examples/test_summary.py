"""The summary of a run: short, within the terminal, and clear about what is wrong."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console
from shop_demo.books import audit
from shop_demo.evidence import read_evidence
from shop_demo.summary import print_summary

from .made_up_run import ACCEPTED, MadeUpRun, make_up

WIDTH = 100


def summary(run: MadeUpRun) -> str:
    console = Console(file=io.StringIO(), width=WIDTH, record=True, highlight=False)
    evidence = read_evidence(run.settings)
    print_summary(console, run.settings, evidence, audit(evidence), 12.3)
    return console.export_text()


def test_a_run_that_balances_fits_on_a_screen(tmp_path: Path) -> None:
    text = summary(make_up(tmp_path / "run"))
    lines = text.splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= WIDTH
    assert "the books balance" in text
    assert "8 accepted · 2 refused" in text
    assert "opened once" in text


def test_what_does_not_balance_is_said_with_its_order(tmp_path: Path) -> None:
    run = make_up(tmp_path / "run")
    run.sql("payments", f"DELETE FROM charges WHERE order_id = '{ACCEPTED[0]}'")
    text = summary(run)
    assert "✗ a charge for every accepted order" in text
    assert f"order {ACCEPTED[0]} was accepted, and no charge stands for it" in text
    assert "the books do not balance: 2 of 17 checks fail" in text


def test_of_many_faults_the_first_are_shown(tmp_path: Path) -> None:
    run = make_up(tmp_path / "run")
    run.sql("notification", "INSERT INTO mails SELECT * FROM mails")
    run.sql("notification", "INSERT INTO mails VALUES ('1', '', ''), ('2', '', '')")
    text = summary(run)
    assert "and 2 more" in text
