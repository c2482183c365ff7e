"""The folder of a run that never was: ledgers and databases that balance."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from shop_demo.books import audit
from shop_demo.catalog import UNSHELVED
from shop_demo.deck import FAULTS
from shop_demo.evidence import read_evidence
from shop_demo.ledger import Fact, Ledger
from shop_demo.migrations import migrate
from shop_demo.settings import Settings
from shop_demo.topics import (
    BOOKS,
    INVENTORY,
    MAIL_DEAD_LETTERS,
    MAIL_QUEUE,
    MAILS,
    NOTIFICATION,
    ORDER_PLACED,
    ORDER_REFUSED,
    VOIDS,
)

ACCEPTED = tuple(f"accepted-{number}" for number in range(8))
REFUSED = ("refused-charged", "refused-uncharged")
NO_SHELF = ACCEPTED[-1]
CENTS, PIECES = 700, 2


@dataclass(frozen=True)
class MadeUpRun:
    """Methods that tamper with the evidence, and the audit of it."""

    settings: Settings

    def wrong(self) -> set[str]:
        """The checks that find something wrong."""
        findings = audit(read_evidence(self.settings))
        return {finding.check for finding in findings if finding.faults}

    def sql(self, database: str, statement: str) -> None:
        """Changes a service's database."""
        path = self.settings.database(database)
        with closing(sqlite3.connect(path)) as connection, connection:
            assert connection.execute(statement).rowcount > 0

    def add(self, part: str, what: str, **facts: Fact) -> None:
        """Adds a line to a ledger."""
        with Ledger(self.settings.ledgers, part) as ledger:
            ledger.write(what, **facts)

    def drop(self, part: str, what: str, **facts: Fact) -> None:
        """Takes the first such line out of a ledger."""
        self._change(part, what, facts, lambda line: [])

    def repeat(self, part: str, what: str, **facts: Fact) -> None:
        """Writes the first such line twice."""
        self._change(part, what, facts, lambda line: [line, line])

    def _change(
        self,
        part: str,
        what: str,
        facts: dict[str, Fact],
        change: Callable[[str], list[str]],
    ) -> None:
        path = self.settings.ledgers / f"{part}.jsonl"
        lines = path.read_text().splitlines()
        wanted = {"what": what, **facts}.items()
        at = next(
            at for at, line in enumerate(lines) if wanted <= json.loads(line).items()
        )
        lines[at : at + 1] = change(lines[at])
        path.write_text("".join(f"{line}\n" for line in lines))


def make_up(folder: Path) -> MadeUpRun:
    """A run of ten orders, two of them refused, whose books balance."""
    folder.mkdir()
    run = MadeUpRun(Settings(folder, seed=1))
    _databases(run)
    _shoppers_and_servers(run)
    _broker_and_consumers(run)
    return run


def _databases(run: MadeUpRun) -> None:
    migrate(run.settings)
    for order in (*ACCEPTED, *REFUSED):
        status = "PAID" if order in ACCEPTED else "REFUSED"
        run.sql("orders", f"INSERT INTO orders VALUES ('{order}', '{status}', '', '')")
    for order in ACCEPTED:
        values = f"'event-{order}', '{order}'"
        run.sql("payments", f"INSERT INTO bookings VALUES ({values}, {CENTS})")
        run.sql("notification", f"INSERT INTO mails VALUES ({values}, 'x@example.org')")
        if order != NO_SHELF:
            run.sql("inventory", f"INSERT INTO picks VALUES ({values}, {PIECES})")
            run.sql(
                "inventory",
                f"UPDATE stock SET left = left - {PIECES} WHERE sku = 'tea'",
            )
    for order in (*ACCEPTED, REFUSED[0]):
        voided = "NULL" if order in ACCEPTED else "2.0"
        values = f"'{order}', 'receipt', {CENTS}, 1.0, {voided}"
        run.sql("payments", f"INSERT INTO charges VALUES ({values})")
        run.add("payments", "charged", order=order, minor_units=CENTS)
    for order in REFUSED:
        run.sql("payments", f"INSERT INTO voids VALUES ('{order}', 2.0)")


def _shoppers_and_servers(run: MadeUpRun) -> None:
    run.add("demo", "opened", orders=len(ACCEPTED) + len(REFUSED))
    for order in (*ACCEPTED, *REFUSED):
        run.add(
            "shoppers",
            "accepted" if order in ACCEPTED else "refused",
            order=order,
            minor_units=CENTS,
            pieces=PIECES,
            skus=UNSHELVED if order == NO_SHELF else "tea",
            reason="",
        )
    for fault in FAULTS:
        run.add("payments", "dealt", order="", fault=fault.value)
    run.add("payments", "down")
    run.add("orders", "breaker", state="open")
    run.add("payments", "up")
    run.add("notification", "killed", event="")
    run.add("demo", "restarted", module="notification")


def _broker_and_consumers(run: MadeUpRun) -> None:
    def record(
        topic: str, event: str, order: str, group: str = "", why: str = ""
    ) -> None:
        run.add(
            "broker",
            "record",
            topic=topic,
            event=event,
            order=order,
            group=group,
            reason=why,
        )

    def delivered(group: str, event: str, fate: str) -> None:
        run.add(group, "delivery", group=group, id=event, fate=fate)

    for order in ACCEPTED:
        event = f"event-{order}"
        record(ORDER_PLACED, event, order)
        for group in (BOOKS, INVENTORY, NOTIFICATION):
            if (group, order) != (INVENTORY, NO_SHELF):
                delivered(group, event, "processed")
        record(MAIL_QUEUE, event, order)
        delivered(MAILS, event, "processed")
    record(
        "a.dead-letter.queue",
        f"event-{NO_SHELF}",
        NO_SHELF,
        INVENTORY,
        "handler failed",
    )
    for order in REFUSED:
        record(ORDER_REFUSED, f"event-{order}", order)
        delivered(VOIDS, f"event-{order}", "processed")
    twice = f"event-{ACCEPTED[0]}"
    record(ORDER_PLACED, twice, ACCEPTED[0])
    run.add("mischief", "echoed", topic=ORDER_PLACED, event=twice)
    run.add("mischief", "echoed", topic=MAIL_QUEUE, event=twice)
    delivered(MAILS, twice, "skipped duplicate")
    for topic in (ORDER_PLACED, MAIL_QUEUE):
        run.add("mischief", "undecodable", topic=topic)
    record(MAIL_DEAD_LETTERS, "", "", MAILS, "undecodable")
    record(ORDER_PLACED, "", "")
    for group in (BOOKS, INVENTORY, NOTIFICATION):
        delivered(group, twice, "skipped duplicate")
        record("a.dead-letter.queue", "", "", group, "undecodable")
