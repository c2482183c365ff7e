# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command that makes tables, looks at them, and prints them: `python -m shop.sql`.

It is the only thing that makes a table, apart from the stores' own `create_tables`.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Mapping, Sequence

from .sql_tables import (
    CannotMigrate,
    SchemaDatabase,
    SqliteSchema,
    Tables,
    bring_up_to_date,
    path_to,
)

DONE, FINDINGS, BAD_USAGE = 0, 1, 2


def main(
    command: str,
    tables: Sequence[Tables],
    services: Mapping[str, Sequence[str]],
    arguments: Sequence[str] | None = None,
) -> int:
    """Runs the command; its exit code. 0: done, or in order; 1: not in order, or not
    possible; 2: bad usage.
    """
    asked = _parser(command, tables, services).parse_args(arguments)
    only: set[str] = set(asked.only or ())
    for service in asked.service or ():
        only.update(services[service])
    chosen = [each for each in tables if not only or each.part in only]
    if asked.action == "print":
        return _print(chosen, asked.dialect)
    try:
        with _open(asked.database, create=asked.action == "apply") as database:
            if asked.action == "apply":
                return _apply(database, chosen, asked.database)
            return _check(database, chosen, asked.database, command)
    except (CannotMigrate, OSError) as error:
        return _complain(str(error))
    except sqlite3.Error as error:
        return _complain(f"{asked.database}: {error}")


def _parser(
    command: str, tables: Sequence[Tables], services: Mapping[str, Sequence[str]]
) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=command,
        description="Makes the tables that the package needs, or brings them up to date.",
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    helps = {
        "apply": "make what is missing, bring up to date what is old",
        "check": "say what is missing or of another version; changes nothing",
        "print": "write the statements, for your own migrations",
    }
    for action, told in helps.items():
        added = actions.add_parser(
            action, help=told, description=f"{told.capitalize()}."
        )
        if action == "print":
            added.add_argument("--dialect", default="sqlite", choices=_dialects(tables))
        else:
            added.add_argument(
                "database", help="a SQLite file: orders.db, or sqlite:///orders.db"
            )
        added.add_argument(
            "--service",
            action="append",
            choices=sorted(services),
            help="only what this service needs; may be given again",
        )
        added.add_argument(
            "--only",
            action="append",
            choices=sorted(each.part for each in tables),
            help="only these tables; may be given again",
        )
    return parser


def _dialects(tables: Sequence[Tables]) -> list[str]:
    return sorted({dialect for each in tables for dialect in each.statements})


def _open(place: str, *, create: bool) -> SchemaDatabase:
    scheme, separator, path = place.partition("://")
    if not separator:
        return SqliteSchema(place, create=create)
    if scheme == "sqlite":
        return SqliteSchema(path.removeprefix("/"), create=create)
    raise CannotMigrate(
        f"{scheme} is not a database that this package keeps tables in; SQLite is"
    )


def _apply(database: SchemaDatabase, tables: Sequence[Tables], place: str) -> int:
    versions = database.versions()
    said: list[str] = []
    for each in tables:
        there = versions.get(each.part)
        bring_up_to_date(database, each, there)
        if there is None:
            said.append(f"{each.part}: version {each.version} made in {place}")
        elif there == each.version:
            said.append(f"{each.part}: version {there} is in {place} already")
        else:
            said.append(
                f"{each.part}: version {there} is now {each.version} in {place}"
            )
    sys.stdout.write("".join(f"{line}\n" for line in said))
    return DONE


def _check(
    database: SchemaDatabase, tables: Sequence[Tables], place: str, command: str
) -> int:
    versions = database.versions()
    wrong = False
    for each in tables:
        there = versions.get(each.part)
        if there == each.version:
            sys.stdout.write(f"{each.part}: version {there} is in {place}\n")
            continue
        wrong = True
        way = f"`{command} apply {place} --only {each.part}`"
        try:
            path_to(each, database.dialect, there)
        except CannotMigrate as error:
            said = str(error)
        else:
            found = "missing" if there is None else f"version {there} is old"
            said = (
                f"{each.part}: {found} in {place}; {way} brings version {each.version}"
            )
        sys.stdout.write(f"{said}\n")
    return FINDINGS if wrong else DONE


def _print(tables: Sequence[Tables], dialect: str) -> int:
    sys.stdout.write("\n".join(each.statements[dialect] for each in tables))
    return DONE


def _complain(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return FINDINGS
