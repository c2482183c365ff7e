"""The audit of the shop: quiet when the books balance, loud about whatever does not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from shop_demo import books
from shop_demo.settings import Settings
from shop_demo.topics import (
    BOOKS,
    INVENTORY,
    MAIL_QUEUE,
    MAILS,
    NOTIFICATION,
    ORDER_PLACED,
    VOIDS,
)

from .made_up_run import ACCEPTED, NO_SHELF, REFUSED, MadeUpRun, make_up

Tamper = Callable[[MadeUpRun], None]
FIRST = ACCEPTED[0]
EVENT = f"event-{FIRST}"


def _two_failures_in_ten(run: MadeUpRun) -> None:
    run.drop("payments", "dealt", fault="fails")
    run.add("payments", "dealt", order="", fault="served")


CASES: dict[str, tuple[Tamper, books.Check]] = {
    "an order that never ended": (
        lambda run: run.drop("shoppers", "accepted", order=FIRST),
        books.every_order_ended,
    ),
    "an order that ended twice": (
        lambda run: run.repeat("shoppers", "accepted", order=FIRST),
        books.every_order_ended,
    ),
    "an accepted order that orders has refused": (
        lambda run: run.sql("orders", "UPDATE orders SET status = 'REFUSED'"),
        books.orders_agree,
    ),
    "an order that orders has forgotten": (
        lambda run: run.sql("orders", f"DELETE FROM orders WHERE order_id = '{FIRST}'"),
        books.orders_agree,
    ),
    "a missing charge": (
        lambda run: run.sql(
            "payments", f"DELETE FROM charges WHERE order_id = '{FIRST}'"
        ),
        books.accepted_are_charged,
    ),
    "a charge of another amount": (
        lambda run: run.sql("payments", "UPDATE charges SET minor_units = 1"),
        books.accepted_are_charged,
    ),
    "a voided charge of an accepted order": (
        lambda run: run.sql("payments", "UPDATE charges SET voided_at = 1.0"),
        books.accepted_are_charged,
    ),
    "a standing charge for a refused order": (
        lambda run: run.sql("payments", "UPDATE charges SET voided_at = NULL"),
        books.refused_are_not_charged,
    ),
    "a refused order without its void": (
        lambda run: run.sql(
            "payments", f"DELETE FROM voids WHERE order_id = '{REFUSED[1]}'"
        ),
        books.refused_are_not_charged,
    ),
    "a void of an accepted order": (
        lambda run: run.sql("payments", f"INSERT INTO voids VALUES ('{FIRST}', 1.0)"),
        books.refused_are_not_charged,
    ),
    "a charge that payments took twice": (
        lambda run: run.repeat("payments", "charged", order=FIRST),
        books.charges_are_told,
    ),
    "a charge that payments never told of": (
        lambda run: run.drop("payments", "charged", order=FIRST),
        books.charges_are_told,
    ),
    "a lost event": (
        lambda run: run.drop("broker", "record", event=f"event-{ACCEPTED[1]}"),
        books.events_are_published,
    ),
    "a lost command": (
        lambda run: run.drop(
            "broker", "record", topic=MAIL_QUEUE, event=f"event-{ACCEPTED[1]}"
        ),
        books.events_are_published,
    ),
    "two events for one order": (
        lambda run: run.add(
            "broker", "record", topic=ORDER_PLACED, event="new", order=FIRST
        ),
        books.events_are_published,
    ),
    "an event for a refused order": (
        lambda run: run.add(
            "broker", "record", topic=ORDER_PLACED, event="new", order=REFUSED[0]
        ),
        books.events_are_published,
    ),
    "a double booking": (
        lambda run: run.sql(
            "payments", "INSERT INTO bookings SELECT * FROM bookings LIMIT 1"
        ),
        books.booked_once,
    ),
    "a booking of another amount": (
        lambda run: run.sql("payments", "UPDATE bookings SET minor_units = 1"),
        books.booked_once,
    ),
    "a missing stock effect": (
        lambda run: run.sql(
            "inventory", f"DELETE FROM picks WHERE event_id = '{EVENT}'"
        ),
        books.picked_once,
    ),
    "a double stock effect": (
        lambda run: run.sql(
            "inventory", "INSERT INTO picks SELECT * FROM picks LIMIT 1"
        ),
        books.picked_once,
    ),
    "a stock effect of what has no shelf": (
        lambda run: run.sql(
            "inventory", f"INSERT INTO picks VALUES ('event-{NO_SHELF}', '', 1)"
        ),
        books.picked_once,
    ),
    "pieces that vanished": (
        lambda run: run.sql(
            "inventory", "UPDATE stock SET left = left - 1 WHERE sku = 'cup'"
        ),
        books.picked_once,
    ),
    "a missing mail": (
        lambda run: run.sql(
            "notification", f"DELETE FROM mails WHERE event_id = '{EVENT}'"
        ),
        books.mailed_once,
    ),
    "a second mail": (
        lambda run: run.sql(
            "notification", "INSERT INTO mails SELECT * FROM mails LIMIT 1"
        ),
        books.mailed_once,
    ),
    "an event that was processed twice": (
        lambda run: run.repeat(BOOKS, "delivery", id=EVENT, fate="processed"),
        books.deliveries_agree,
    ),
    "a command that was processed twice": (
        lambda run: run.repeat(MAILS, "delivery", id=EVENT, fate="processed"),
        books.deliveries_agree,
    ),
    "a refusal that was never processed": (
        lambda run: run.drop(VOIDS, "delivery", fate="processed"),
        books.deliveries_agree,
    ),
    "a group that is behind": (
        lambda run: run.add("demo", "behind", work=f"{BOOKS} has done 3 of 4"),
        books.nothing_is_left,
    ),
    "an undecodable record that a group dropped": (
        lambda run: run.drop("broker", "record", group=BOOKS, reason="undecodable"),
        books.undecodable_is_dead,
    ),
    "an undecodable record that is dead twice": (
        lambda run: run.repeat(
            "broker", "record", group=NOTIFICATION, reason="undecodable"
        ),
        books.undecodable_is_dead,
    ),
    "an undecodable command that was dropped": (
        lambda run: run.drop("broker", "record", group=MAILS, reason="undecodable"),
        books.undecodable_is_dead,
    ),
    "no undecodable record": (
        lambda run: run.drop("mischief", "undecodable"),
        books.undecodable_is_dead,
    ),
    "a failing event that was dropped": (
        lambda run: run.drop(
            "broker", "record", group=INVENTORY, reason="handler failed"
        ),
        books.failing_is_dead,
    ),
    "a dead letter of another event": (
        lambda run: run.add(
            "broker", "record", event=EVENT, group=BOOKS, reason="handler failed"
        ),
        books.failing_is_dead,
    ),
    "a duplicate that was not skipped": (
        lambda run: run.drop(INVENTORY, "delivery", fate="skipped duplicate"),
        books.duplicates_are_skipped,
    ),
    "a duplicate command that was not skipped": (
        lambda run: run.drop(MAILS, "delivery", fate="skipped duplicate"),
        books.duplicates_are_skipped,
    ),
    "no duplicate": (
        lambda run: run.drop("mischief", "echoed", topic=ORDER_PLACED),
        books.duplicates_are_skipped,
    ),
    "ten calls with two failures": (
        _two_failures_in_ten,
        books.faults_are_dealt,
    ),
    "a breaker that never opened": (
        lambda run: run.drop("orders", "breaker", state="open"),
        books.trouble_was_met,
    ),
    "nobody killed": (
        lambda run: run.drop("notification", "killed"),
        books.trouble_was_met,
    ),
    "a killed process that stayed away": (
        lambda run: run.drop("demo", "restarted"),
        books.trouble_was_met,
    ),
    "too few accepted orders": (
        lambda run: run.add("demo", "opened", orders=10),
        books.enough_is_accepted,
    ),
}


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run that balances, to be copied."""
    return make_up(tmp_path_factory.mktemp("run") / "made-up").settings.folder


@pytest.fixture
def run(made_up: Path, tmp_path: Path) -> MadeUpRun:
    folder = shutil.copytree(made_up, tmp_path / "run")
    return MadeUpRun(Settings(folder, seed=1))


def test_a_run_that_balances_has_no_faults(run: MadeUpRun) -> None:
    assert run.wrong() == set()


@pytest.mark.parametrize("name", CASES)
def test_the_audit_finds(name: str, run: MadeUpRun) -> None:
    tamper, check = CASES[name]
    tamper(run)
    assert check.__doc__ in run.wrong()


def test_every_check_has_a_case_that_it_finds() -> None:
    assert {check for _, check in CASES.values()} == set(books.CHECKS)
