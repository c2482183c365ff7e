"""Two services write into one database."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.services import Service
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class SharedDatabase:
    """Databases are the same where their names are."""

    code = Code("MG506", "shared-database", "several services share a database")
    why = (
        "Services that share a database are one service in two pieces: a change of a table for one breaks "
        "the other without any contract having changed, a slow query of one is an outage of the other, and data is "
        "exchanged where neither review nor traces see it."
    )
    fix = (
        "Give each service a database (or at least a schema and a user) of its own, and let the other learn what it "
        "needs by an event or ask by an operation. If both always change together, make them one service."
    )
    source = "Microservices Patterns (Richardson, 2018): Database per service"
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders: {owner: team-orders, database: shop-db}
  inventory: {owner: team-warehouse, database: shop-db}
"""
    repaired = example.replace(
        "team-warehouse, database: shop-db", "team-warehouse, database: inventory-db"
    )

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each service after the first that names a database."""
        first: dict[str, Service] = {}
        for service in subject.contract.services:
            if service.database is None:
                continue
            owner = first.setdefault(service.database, service)
            if owner is not service:
                yield warning(
                    self.code,
                    f"{service.name} and {owner.name} share the database {service.database}",
                    service.span,
                    f"give {service.name} a database of its own, and let it learn what it needs by events or "
                    f"operations of {owner.name}",
                    (owner.span, "the other service"),
                )
