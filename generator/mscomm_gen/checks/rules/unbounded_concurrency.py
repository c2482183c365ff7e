"""So much may run at once that nothing bounds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...contract.interactions import ConsumerEnd
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning

# A process has about so many file descriptors by default (ulimit -n is 1024 on most systems).
MOST: Final = 1000


class UnboundedConcurrency:
    """Limits that are never reached, and consumers that run into the limit of what they call."""

    code = Code(
        "MG515",
        "unbounded-concurrency",
        "more may run at once than a process or a callee bears",
    )
    why = (
        "A limit is there for the bad day: when a callee slows down, calls pile up until memory, connections or file "
        "descriptors are gone, and one slow service takes its callers along. A limit of many thousands is none. And a "
        "consumer with more handlers than the bulkhead of what they call lets through fails the rest at once."
    )
    fix = (
        "Take what Little's law asks for, rate × duration, with as much again in reserve: leave `bulkhead` out, and it "
        "is computed from `rate` and `slo.p99`. Let `concurrency` of a consumer not exceed the bulkhead of what its "
        "handler calls; more throughput comes from more processes."
    )
    source = (
        "Release It! (Nygard, 2nd ed. 2018), ch. 4 and 5: Blocked Threads, Bulkheads"
    )
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  orders: {owner: team-orders}
  mail:
    owner: team-crm
    consumes: {order_placed: {concurrency: 20000}}
messages:
  order_placed: {event: OrderPlaced, from: orders}
types:
  OrderPlaced: {order_id: uuid}
"""
    repaired = example.replace("concurrency: 20000", "concurrency: 64")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each policy and each consumer without a bound, and for each call that a consumer overruns."""
        for policy in subject.contract.policies:
            if policy.home is None and (policy.bulkhead or 0) > MOST:
                yield warning(
                    self.code,
                    f"policy {policy.name} lets {policy.bulkhead:,} calls run at once, which bounds nothing",
                    policy.span,
                    "leave `bulkhead` out: it is computed from the callee's `rate` and `slo.p99`",
                )
        at_once: dict[ConsumerEnd, int] = {}
        for service in subject.contract.services:
            if service.external:
                continue
            for consumption in service.consumes:
                end = ConsumerEnd(service.name, consumption.message)
                at_once[end] = consumption.concurrency
                if consumption.concurrency > MOST:
                    yield warning(
                        self.code,
                        f"{end} handles {consumption.concurrency:,} messages at once, which bounds nothing",
                        consumption.span,
                        f"take {MOST} at the most; more throughput comes from more processes",
                    )
        for hop in subject.hops:
            interaction = hop.interaction
            limit = hop.said.bulkhead if hop.said else None
            if interaction is None or limit is None:
                continue
            source = interaction.source
            if not isinstance(source, ConsumerEnd):
                continue
            running = at_once.get(source, 0)
            if limit < running <= MOST:
                yield warning(
                    self.code,
                    f"{source} handles {running} messages at once, but only {limit} of their calls of {hop.target} "
                    "may run",
                    interaction.span,
                    f"give the consumer `concurrency: {limit}`, or the policy a larger bulkhead",
                    (hop.said.span if hop.said else None, "the bulkhead"),
                )
