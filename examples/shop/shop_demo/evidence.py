"""What a run left behind, read from its ledgers and databases."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .ledger import Line, read_ledgers
from .settings import Settings


@dataclass(frozen=True)
class Ended:
    """The end of an order, as its shopper saw it."""

    order: str
    accepted: bool
    minor_units: int
    pieces: int
    skus: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Charge:
    """A row of payments; `standing` unless it was voided."""

    order: str
    minor_units: int
    standing: bool


@dataclass(frozen=True)
class Effect:
    """A row that a consumer wrote for an event. `amount` is cents or pieces."""

    event: str
    order: str
    amount: int = 0


@dataclass(frozen=True)
class Record:
    """A record at the broker. `group` and `reason` are those of a dead letter."""

    topic: str
    event: str
    order: str
    group: str
    reason: str
    detail: str


@dataclass(frozen=True)
class Evidence:
    """Everything that the audit looks at."""

    lines: tuple[Line, ...]
    orders: dict[str, str]
    charges: tuple[Charge, ...]
    voids: tuple[str, ...]
    bookings: tuple[Effect, ...]
    picks: tuple[Effect, ...]
    mails: tuple[Effect, ...]
    pieces_gone: int

    def of(self, part: str, what: str) -> list[Line]:
        """The lines of one kind in one ledger."""
        return [line for line in self.lines if (line.part, line.what) == (part, what)]

    @cached_property
    def wanted(self) -> int:
        """How many orders were to be placed."""
        return sum(line.number("orders") for line in self.of("demo", "opened"))

    @cached_property
    def ended(self) -> tuple[Ended, ...]:
        """What the shoppers say of the ends of their orders."""
        return tuple(
            Ended(
                line.text("order"),
                line.what == "accepted",
                line.number("minor_units"),
                line.number("pieces"),
                tuple(line.text("skus").split(",")),
                line.text("reason"),
            )
            for what in ("accepted", "refused")
            for line in self.of("shoppers", what)
        )

    @cached_property
    def accepted(self) -> dict[str, Ended]:
        return {end.order: end for end in self.ended if end.accepted}

    @cached_property
    def refused(self) -> dict[str, Ended]:
        return {end.order: end for end in self.ended if not end.accepted}

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Everything that lies at the broker."""
        return tuple(
            Record(
                *(
                    line.text(fact)
                    for fact in ("topic", "event", "order", "group", "reason", "detail")
                )
            )
            for line in self.of("broker", "record")
        )

    @cached_property
    def dead(self) -> tuple[Record, ...]:
        """The dead letters."""
        return tuple(record for record in self.records if record.group)


def read_evidence(settings: Settings) -> Evidence:
    """Reads the folder of a run whose processes have ended."""
    payments = settings.database("payments")
    inventory = settings.database("inventory")
    notification = settings.database("notification")
    booked = "SELECT event_id, order_id, minor_units FROM bookings"
    picked = "SELECT event_id, order_id, pieces FROM picks"
    mailed = "SELECT event_id, order_id, 0 FROM mails"
    charged = "SELECT order_id, minor_units, voided_at IS NULL FROM charges"
    (gone,) = _rows(inventory, "SELECT sum(initial - left) FROM stock")
    return Evidence(
        lines=tuple(read_ledgers(settings.ledgers)),
        orders={
            str(order): str(status)
            for order, status in _rows(
                settings.database("orders"), "SELECT order_id, status FROM orders"
            )
        },
        charges=tuple(
            Charge(str(order), int(amount), bool(standing))
            for order, amount, standing in _rows(payments, charged)
        ),
        voids=tuple(
            str(order) for (order,) in _rows(payments, "SELECT order_id FROM voids")
        ),
        bookings=_effects(payments, booked),
        picks=_effects(inventory, picked),
        mails=_effects(notification, mailed),
        pieces_gone=int(gone[0]),
    )


def _effects(path: Path, query: str) -> tuple[Effect, ...]:
    return tuple(
        Effect(str(event), str(order), int(amount))
        for event, order, amount in _rows(path, query)
    )


def _rows(path: Path, query: str) -> list[tuple[str | int, ...]]:
    # Read-write: a file that was left with a write-ahead log needs it.
    with closing(sqlite3.connect(path, timeout=10.0)) as connection:
        return connection.execute(query).fetchall()
