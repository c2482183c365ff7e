"""Somebody waits for an answer to a message."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.interactions import MessageEnd
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class SyncOverAsync:
    """`answer: accepted` is no fault: a broker's confirmation is that."""

    code = Code(
        "MG510",
        "sync-over-async",
        "a caller waits for the answer to a message",
    )
    why = (
        "A message has no answer: whoever waits for one builds a call out of two queues, with a table of waiting "
        "requests, a time limit and a lost-answer case of its own, and without the deadline, the typed errors and the "
        "back-pressure that a call has. The wait joins the availability of both sides again, and adds the broker's."
    )
    fix = (
        "If the caller cannot go on without the answer, make the target an operation and call it. If it can, say "
        "`answer: accepted` or `none`; an operation with `completes_by` answers at once that it has begun, and tells "
        "the outcome by an event."
    )
    source = (
        "Enterprise Integration Patterns (Hohpe and Woolf, 2003): Request-Reply; "
        "the sync-over-async antipattern"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Charge, idempotency: keyed}
  payments: {owner: team-payments, consumes: {charge_card: {}}}
messages:
  charge_card: {command: Charge, from: orders}
interactions:
  orders.place_order -> charge_card: {answer: required}
types:
  Charge: {order_id: uuid}
"""
    repaired = example.replace("{answer: required}", "{answer: accepted}")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each interaction."""
        for interaction in subject.contract.interactions:
            target = interaction.target
            if not isinstance(target, MessageEnd) or interaction.answer != "required":
                continue
            message = subject.contract.message_by_name[target.message]
            yield warning(
                self.code,
                f"{interaction.source} waits for an answer to {target}, which is a message",
                interaction.span,
                "call an operation instead, or go on without the answer: `answer: accepted`",
                (message.span, "the message"),
            )
