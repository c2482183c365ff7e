"""A call and the call behind it are both repeated."""

from __future__ import annotations

from collections.abc import Iterable

from ...analysis.hops import Hop
from ...contract.interactions import OperationEnd
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class RepeatsAtSeveralLayers:
    """Defaults count between interactions; who no interaction speaks of counts where a policy says attempts."""

    code = Code(
        "MG507",
        "repeats-at-several-layers",
        "two synchronous calls in a row are both repeated",
    )
    why = (
        "Repeats multiply along a chain: three attempts that each make three attempts are nine calls of the last "
        "service, just when it is struggling. Emitted servers tell their callers not to repeat what was repeated "
        "already, but a caller whose own timeout ends first does not hear it."
    )
    fix = (
        "Repeat at one layer: nearest to what fails, where the cause is known and little work is lost. Give the other "
        "call a policy with `attempts: 1`."
    )
    source = (
        "Timeouts, retries, and backoff with jitter (Brooker, Amazon Builders' Library); "
        "Site Reliability Engineering, ch. 22"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  web:
    owner: team-web
    operations:
      buy: {http: POST /buy, request: Charge, idempotency: keyed}
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Charge, idempotency: keyed}
  payments:
    owner: team-payments
    operations:
      charge: {grpc: true, request: Charge, idempotency: keyed}
interactions:
  web.buy -> orders.place_order: {policy: outer}
  orders.place_order -> payments.charge: {policy: inner}
policies:
  outer: {deadline: 9s, attempts: 3}
  inner: {deadline: 8s, attempts: 3}
types:
  Charge: {order_id: uuid}
"""
    repaired = example.replace("deadline: 9s, attempts: 3", "deadline: 9s, attempts: 1")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each inner call, naming the outer one that repeats most."""
        outer: dict[OperationEnd, Hop] = {}
        for hop in (*subject.hops, *subject.entries):
            by_default = hop.said is None or hop.said.attempts is None
            if hop.attempts <= 1 or (hop.interaction is None and by_default):
                continue
            known = outer.get(hop.target)
            if known is None or known.attempts < hop.attempts:
                outer[hop.target] = hop
        for hop in subject.hops:
            interaction = hop.interaction
            if interaction is None or hop.attempts <= 1:
                continue
            if not isinstance(interaction.source, OperationEnd):
                continue
            above = outer.get(interaction.source)
            if above is None:
                continue
            place = (
                above.interaction.span if above.interaction else above.operation.span
            )
            yield warning(
                self.code,
                f"{hop.sentence} is tried {hop.attempts} times within each of {above.attempts} attempts of "
                f"{above.sentence}: up to {hop.attempts * above.attempts} calls of {hop.target} for one",
                interaction.span,
                "repeat at one layer: give one of the two calls a policy with `attempts: 1`",
                (place, f"{above.attempts} attempts here"),
            )
