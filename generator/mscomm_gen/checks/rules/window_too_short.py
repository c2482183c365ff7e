"""A consumer forgets a message's id while copies of the message may still come."""

from __future__ import annotations

from collections.abc import Iterable

from ...analysis.delivery import needed_window, retention
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning
from ..wording import duration


class WindowTooShort:
    """Where the broker's retention is not known, only `redrive_within` is held against the window."""

    code = Code(
        "MG504",
        "window-too-short",
        "a dedupe window is shorter than the time in which a message may come again",
    )
    why = (
        "A message can be delivered again as long as the broker keeps it, and a dead letter as long as it may be "
        "redriven after that. A consumer that forgets its id earlier takes the copy for a new message, and its "
        "effect happens twice."
    )
    fix = (
        "Leave `window` out: the default is retention + `redrive_within`. Or shorten the topic's `retention` or "
        "`redrive_within` until their sum fits into the window."
    )
    source = (
        "Enterprise Integration Patterns (Hohpe and Woolf, 2003): Idempotent Receiver; "
        "the broker's own retention"
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
      order_placed: {dedupe: {window: 1d}, redrive_within: 7d}
messages:
  order_placed: {event: OrderPlaced, from: orders, kafka: {retention: 7d}}
types:
  OrderPlaced: {order_id: uuid}
"""
    repaired = example.replace("window: 1d", "window: 14d")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each consumer that states a window."""
        for service in subject.contract.services:
            if service.external:
                continue
            for consumption in service.consumes:
                window = consumption.dedupe.window if consumption.dedupe else None
                if window is None:
                    continue
                message = subject.contract.message_by_name[consumption.message]
                needed = needed_window(message, consumption, subject.brokers)
                if window >= needed:
                    continue
                kept = retention(message, subject.brokers)
                yield warning(
                    self.code,
                    f"{service.name} remembers {consumption.message} for {duration(window)}, but one may come again "
                    f"for {duration(needed)} (kept {duration(kept)}, redriven within "
                    f"{duration(consumption.redrive_within)})",
                    consumption.span,
                    "remove `window`: the default is long enough",
                    (message.span, "the message"),
                )
