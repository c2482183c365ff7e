"""Tables with versions: made, migrated step by step, or refused, always as a whole."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from runtime.sql_command import main
from runtime.sql_tables import CannotMigrate, Tables, path_to
from runtime.sqlite_inbox import INBOX_TABLES

DDL = """\
-- A table; and a comment with a semicolon.
CREATE TABLE IF NOT EXISTS mscomm_schema (
    part TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS things (name TEXT DEFAULT ';');
INSERT OR IGNORE INTO mscomm_schema (part, version) VALUES ('things', 1);
"""
FIRST = Tables("things", 1, {"sqlite": DDL})
THIRD = Tables(
    "things",
    3,
    {"sqlite": DDL.replace("1)", "3)")},
    {
        "sqlite": {
            1: "ALTER TABLE things ADD COLUMN size INTEGER;\nUPDATE things SET size = 1;\n",
            2: "ALTER TABLE things ADD COLUMN place TEXT;\n",
        }
    },
)


def run(place: Path, *tables: Tables, action: str = "apply") -> int:
    return main("python -m shop.sql", tables, {}, [action, str(place)])


def look(place: Path, statement: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(place)) as connection:
        return connection.execute(statement).fetchall()


def test_an_old_version_is_brought_up_step_by_step_and_keeps_its_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "a.db"
    assert run(place, FIRST) == 0
    with contextlib.closing(sqlite3.connect(place)) as connection:
        connection.execute("INSERT INTO things (name) VALUES ('one')")
        connection.commit()
    assert run(place, THIRD, action="check") == 1
    assert "things: version 1 is old" in capsys.readouterr().out
    assert look(place, "SELECT * FROM things") == [("one",)]
    assert run(place, THIRD) == 0
    assert capsys.readouterr().out == f"things: version 1 is now 3 in {place}\n"
    assert look(place, "SELECT name, size, place FROM things") == [("one", 1, None)]
    assert look(place, "SELECT version FROM mscomm_schema") == [(3,)]
    assert run(place, THIRD, action="check") == 0


def test_a_version_from_which_no_way_leads_is_refused_and_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "a.db"
    assert run(place, FIRST) == 0
    gap = replace(THIRD, steps={"sqlite": {2: "ALTER TABLE things ADD COLUMN x;"}})
    assert run(place, gap) == 1
    assert "this package knows no way from 1 to the next" in capsys.readouterr().err
    assert look(place, "SELECT version FROM mscomm_schema") == [(1,)]


def test_a_step_that_fails_takes_back_the_steps_and_tables_before_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "a.db"
    assert run(place, FIRST) == 0
    broken = replace(
        THIRD, steps={"sqlite": {1: THIRD.steps["sqlite"][1], 2: "ALTER TABLE no;"}}
    )
    assert run(place, INBOX_TABLES, broken) == 1
    assert str(place) in capsys.readouterr().err
    assert look(place, "SELECT part, version FROM mscomm_schema") == [("things", 1)]
    assert look(place, "SELECT * FROM things") == []
    assert not look(place, "SELECT 1 FROM sqlite_master WHERE name = 'mscomm_inbox'")


def test_a_dialect_without_tables_is_refused() -> None:
    with pytest.raises(CannotMigrate, match="for sqlite only"):
        path_to(FIRST, "postgresql", None)
