"""`python -m <package>.sql` makes the tables, says what is missing, and is named by whoever misses them."""

from __future__ import annotations

import contextlib
import importlib
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .emitted import emitted


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("emitted")


@pytest.fixture(scope="module")
def warehouse(folder: Path) -> Iterator[ModuleType]:
    with emitted("warehouse", folder) as package:
        yield package


class Command:
    """Runs the command in a folder of its own, with nothing else on the path."""

    def __init__(self, emitted_at: Path, path: Path) -> None:
        self.emitted_at = emitted_at
        self.path = path

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        ended = subprocess.run(
            [sys.executable, "-m", "warehouse.sql", *arguments],
            cwd=self.path,
            env={**os.environ, "PYTHONPATH": str(self.emitted_at)},
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
        return ended.returncode, ended.stdout, ended.stderr

    def versions(self, name: str) -> dict[str, int]:
        with contextlib.closing(sqlite3.connect(self.path / name)) as connection:
            return dict(connection.execute("SELECT part, version FROM mscomm_schema"))


@pytest.fixture
def sql(folder: Path, warehouse: ModuleType, tmp_path: Path) -> Command:
    return Command(folder, tmp_path)


def test_apply_makes_every_table_once_and_says_so_the_second_time(sql: Command) -> None:
    assert sql("apply", "stock.db") == (
        0,
        "claims: version 1 made in stock.db\n"
        "inbox: version 1 made in stock.db\n"
        "outbox: version 1 made in stock.db\n",
        "",
    )
    assert sql.versions("stock.db") == {"claims": 1, "inbox": 1, "outbox": 1}
    code, said, _ = sql("apply", "stock.db")
    assert code == 0
    assert said.splitlines() == [
        "claims: version 1 is in stock.db already",
        "inbox: version 1 is in stock.db already",
        "outbox: version 1 is in stock.db already",
    ]


def test_a_service_gets_the_tables_that_it_needs_and_no_others(sql: Command) -> None:
    assert sql("apply", "sqlite:///stock.db", "--service", "stock")[0] == 0
    assert sql.versions("stock.db") == {"inbox": 1}
    assert sql("apply", "tills.db", "--service", "tills", "--only", "claims")[0] == 0
    assert sql.versions("tills.db") == {"claims": 1, "outbox": 1}


def test_check_finds_what_is_missing_and_changes_nothing(sql: Command) -> None:
    code, said, errors = sql("check", "stock.db")
    assert (code, said, errors) == (1, "", "there is no database stock.db\n")
    assert not (sql.path / "stock.db").exists()
    sql("apply", "stock.db", "--only", "inbox")
    code, said, errors = sql("check", "stock.db", "--only", "inbox", "--only", "outbox")
    assert (code, errors) == (1, "")
    assert said.splitlines() == [
        "inbox: version 1 is in stock.db",
        "outbox: missing in stock.db; `python -m warehouse.sql apply stock.db --only outbox` brings version 1",
    ]
    assert sql.versions("stock.db") == {"inbox": 1}
    assert sql("check", "stock.db", "--service", "stock")[0] == 0


@pytest.mark.parametrize("action", ["apply", "check"])
def test_tables_of_a_newer_package_are_left_alone(sql: Command, action: str) -> None:
    sql("apply", "stock.db")
    with contextlib.closing(sqlite3.connect(sql.path / "stock.db")) as connection:
        connection.execute("UPDATE mscomm_schema SET version = 9 WHERE part = 'outbox'")
        connection.commit()
    code, said, errors = sql(action, "stock.db")
    assert code == 1
    assert "outbox: the database has version 9, and this package knows 1" in (
        said + errors
    )
    assert sql.versions("stock.db")["outbox"] == 9


def test_what_is_no_database_or_none_of_ours_is_said_plainly(sql: Command) -> None:
    (sql.path / "text.db").write_text("this is no database, whatever its name says\n")
    for place, reason in (
        ("text.db", "text.db: file is not a database"),
        ("nowhere/stock.db", "nowhere/stock.db: unable to open database file"),
        ("postgresql://localhost/stock", "postgresql is not a database that"),
    ):
        code, _, errors = sql("apply", place)
        assert code == 1
        assert reason in errors
        assert "Traceback" not in errors
    assert sql("apply", "stock.db", "--service", "nobody")[0] == 2
    assert sql()[0] == 2


def test_print_writes_the_statements_of_the_files_beside_the_package(
    sql: Command, folder: Path
) -> None:
    code, said, _ = sql("print", "--service", "stock", "--service", "tills")
    assert code == 0
    files = [folder / "schemas" / "sql" / f"{part}.sql" for part in ("inbox", "outbox")]
    assert said == "\n".join(file.read_text(encoding="utf-8") for file in files)
    with contextlib.closing(sqlite3.connect(sql.path / "own.db")) as connection:
        connection.executescript(said)
    assert sql("check", "own.db", "--only", "inbox", "--only", "outbox")[0] == 0


async def test_a_store_without_its_tables_names_the_command_and_it_helps(
    sql: Command,
) -> None:
    runtime: Any = importlib.import_module("warehouse.runtime")
    claims: Any = importlib.import_module("warehouse._runtime.claims")
    for store in ("SqliteInbox", "SqliteOutbox", "SqliteClaimStore"):
        path = sql.path / f"{store}.db"
        with contextlib.closing(getattr(runtime, store)(path)) as made:
            with pytest.raises(claims.MissingTables) as caught:
                await made.open()
            found = re.search(r"`python -m warehouse\.sql (.*?)`", str(caught.value))
            assert found is not None
            assert sql(*found[1].split())[0] == 0
            await made.open()
