"""A call that should be a message."""

from __future__ import annotations

from collections.abc import Iterable

from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class AgainstAdvice:
    """Asked only where advice is at hand. A message that somebody waits for is `sync-over-async`'s to tell."""

    code = Code(
        "MG519",
        "against-advice",
        "a call is synchronous where the advice says otherwise",
    )
    why = (
        "A caller that waits without needing the answer shares every outage and every slow hour of its callee. "
        "The advice weighs what the contract says of the interaction: whether the answer is needed to go on, whether "
        "a person waits, how long it takes, how available the callee is. `mscomm-gen advise` shows all of it, with "
        "numbers and with what would flip it."
    )
    fix = (
        "Make the target a message, or an operation that accepts and completes later (`completes_by`). If the answer "
        "is needed after all, say so: `answer: required`."
    )
    source = "specs/advice.md, which names the source of each rule"
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Order}
  mail:
    owner: team-crm
    operations:
      send_receipt: {grpc: true, request: Order}
interactions:
  orders.place_order -> mail.send_receipt: {because: the buyer gets a receipt, answer: none}
types:
  Order: {order_id: uuid}
"""
    repaired = example.replace("answer: none", "answer: required")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each interaction."""
        for each in subject.recommendations:
            if each.declared != "sync" or not each.differs:
                continue
            reason = max(each.reasons, key=lambda r: (r.weight is None, r.weight or 0))
            if reason.name == "answer-needed":
                reason = max(each.reasons[1:], key=lambda r: r.weight or 0.0)
            yield warning(
                self.code,
                f"{each.interaction.key} is a call, but {each.verdict} is advised ({each.confidence:.0%} sure): "
                f"{reason.text}",
                each.interaction.span,
                f"`mscomm-gen advise --only {each.interaction.source.service}` says more; "
                f"{each.flip.text if each.flip else ''}",
            )
