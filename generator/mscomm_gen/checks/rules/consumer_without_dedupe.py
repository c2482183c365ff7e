"""A consumer does not recognise a message that it has seen."""

from __future__ import annotations

from collections.abc import Iterable

from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class ConsumerWithoutDedupe:
    """`dedupe: none` is a choice, and this is the question whether it was meant."""

    code = Code(
        "MG503",
        "consumer-without-dedupe",
        "a consumer handles a message again each time it comes",
    )
    why = (
        "Brokers deliver at least once: after a crash, a rebalance or a publisher's repeat the same message comes "
        "again. Without a record of what was handled its effect happens again, and a dead letter that is redriven "
        "repeats it on top."
    )
    fix = (
        "Leave `dedupe` out for the safe default (an inbox in SQLite, by the message's id), or name a store: "
        "`dedupe: {by: event_id, mode: inbox, in: sqlite}`. If the effect is idempotent by nature, such as "
        "writing the newest state over an older one, keep `dedupe: none` and waive this finding."
    )
    source = (
        "Enterprise Integration Patterns (Hohpe and Woolf, 2003): Idempotent Receiver"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders: {owner: team-orders}
  mail:
    owner: team-crm
    consumes:
      order_placed: {dedupe: none}
messages:
  order_placed: {event: OrderPlaced, from: orders}
types:
  OrderPlaced: {order_id: uuid}
"""
    repaired = example.replace("{dedupe: none}", "{}")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each consumer."""
        for service in subject.contract.services:
            if service.external:
                continue
            for consumption in service.consumes:
                message = subject.contract.message_by_name[consumption.message]
                if consumption.dedupe is None and message.delivery == "at_least_once":
                    yield warning(
                        self.code,
                        f"{service.name} consumes {consumption.message} without dedupe: a message that "
                        "comes twice has its effect twice",
                        consumption.span,
                        "remove `dedupe: none`; the default is an inbox in SQLite, by the message's id",
                    )
