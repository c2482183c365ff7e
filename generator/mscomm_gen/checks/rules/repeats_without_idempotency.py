"""A policy repeats calls of an operation that is not idempotent."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.services import Idempotency
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning


class RepeatsWithoutIdempotency:
    """Only policies that say `attempts` are judged: the default is not a wish of the contract's author."""

    code = Code(
        "MG501",
        "repeats-without-idempotency",
        "a policy repeats calls of an operation that is not idempotent",
    )
    why = (
        "When an answer does not come, the caller cannot know whether the work was done. Repeating an operation "
        "that is not idempotent may do it twice: two charges, two parcels. Emitted clients therefore never repeat "
        "such a call, so the attempts that the policy promises do not happen; a client written by hand from the "
        "same policy would do the harm."
    )
    fix = (
        "Declare what the operation is: `idempotency: keyed` lets the emitted server recognise a repeat by its key, "
        "`idempotent` or `safe` if a second, equal request changes nothing more. If it is none of these, give its "
        "callers a policy with `attempts: 1`."
    )
    source = (
        "Making retries safe with idempotent APIs (Featonby, Amazon Builders' Library)"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Charge, idempotency: keyed, policy: entry}
  payments:
    owner: team-payments
    operations:
      charge: {grpc: true, request: Charge}
interactions:
  orders.place_order -> payments.charge: {policy: stubborn}
policies:
  entry: {deadline: 8s, attempts: 1}
  stubborn: {timeout: 2s, deadline: 8s, attempts: 3}
types:
  Charge: {order_id: uuid}
"""
    repaired = example.replace(
        "charge: {grpc: true, request: Charge}",
        "charge: {grpc: true, request: Charge, idempotency: keyed}",
    )

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each call; for callers that no interaction speaks of, at the operation."""
        for hop in (*subject.hops, *subject.entries):
            attempts = hop.said.attempts if hop.said else None
            if (
                hop.said is None
                or attempts is None
                or attempts <= 1
                or hop.operation.idempotency is not Idempotency.NONE
            ):
                continue
            place = hop.interaction.span if hop.interaction else hop.operation.span
            yield warning(
                self.code,
                f"policy {hop.said.name} tries {hop.sentence} {attempts} times, but "
                f"{hop.target} is not idempotent",
                place,
                f"declare the idempotency of {hop.target} (`keyed`, if a key can tell repeats), or use "
                "a policy with `attempts: 1`",
                (hop.said.span, "the attempts are said here"),
            )
