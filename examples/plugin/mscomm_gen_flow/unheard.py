"""The rule: an event that nobody consumes."""

from __future__ import annotations

from collections.abc import Iterable

from mscomm_gen.plugin import Code, Diagnostic, Subject, warning


class UnheardEvent:
    """Events of others are published for whoever wants them; ours should be wanted by somebody."""

    code = Code("FLOW-101", "flow-unheard-event", "nobody consumes an event")
    why = (
        "An event that no service of the contract consumes is either there for consumers that the contract does not "
        "name, who then break without a warning when it changes, or it is published for nothing."
    )
    fix = (
        "Name the consumers, `external: true` if others own them, or remove the event."
    )
    example = """\
mscomm: 1
name: shop
services: {orders: {owner: team-orders}}
messages: {order_placed: {event: OrderPlaced, from: orders}}
types: {OrderPlaced: {order_id: uuid}}
"""
    repaired = example.replace(
        "{owner: team-orders}}",
        "{owner: team-orders}, mail: {owner: team-crm, consumes: {order_placed: {}}}}",
    )

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each event."""
        heard = subject.contract.consumers_by_message
        for message in subject.contract.messages:
            ours = message.kind == "event" and not message.external
            if ours and message.name not in heard:
                yield warning(
                    self.code,
                    f"nobody consumes {message.name}",
                    message.span,
                    f"add `consumes: {{{message.name}: {{}}}}` to a service",
                )
