"""The audit: whether the books of a run balance.

Each check is a function that yields what is wrong, in words; nothing is right unless it
is looked at. What is compared was written by different processes: what shoppers were
told, what the services' databases hold, what lies at the broker, what consumers did.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from .catalog import UNSHELVED
from .deck import FAILURES, ROUND, SHARE_FAILING, SHARE_SLOW, Fault
from .evidence import Effect, Evidence
from .topics import (
    BOOKS,
    INVENTORY,
    MAIL_QUEUE,
    MAILS,
    NOTIFICATION,
    ORDER_PLACED,
    ORDER_REFUSED,
    VOIDS,
)

ACCEPTED_AT_LEAST: Final = 0.6
_PLACED_GROUPS: Final = (BOOKS, INVENTORY, NOTIFICATION)
_GROUPS: Final = {
    ORDER_PLACED: _PLACED_GROUPS,
    ORDER_REFUSED: (VOIDS,),
    MAIL_QUEUE: (MAILS,),
}
"""Who gets what is sent to a topic or queue."""


@dataclass(frozen=True)
class Finding:
    """One check, and what it found wrong; nothing: it balances."""

    check: str
    faults: tuple[str, ...]


def audit(evidence: Evidence) -> list[Finding]:
    """Every check on the evidence of a run, in the order of the list below."""
    return [Finding(check.__doc__ or "", tuple(check(evidence))) for check in CHECKS]


def every_order_ended(evidence: Evidence) -> Iterator[str]:
    """every order ended, once"""
    yield from _each_once("order", (end.order for end in evidence.ended))
    if len(evidence.ended) != evidence.wanted:
        yield f"{evidence.wanted} orders were wanted, {len(evidence.ended)} ended"


def orders_agree(evidence: Evidence) -> Iterator[str]:
    """orders knows each as its shopper does"""
    told = {end.order: "PAID" if end.accepted else "REFUSED" for end in evidence.ended}
    for order in told.keys() | evidence.orders.keys():
        if told.get(order) != evidence.orders.get(order):
            yield (
                f"order {order} is {evidence.orders.get(order, 'unknown')} at orders, "
                f"{told.get(order, 'unknown')} to its shopper"
            )


def accepted_are_charged(evidence: Evidence) -> Iterator[str]:
    """a charge for every accepted order"""
    standing = {charge.order: charge for charge in evidence.charges if charge.standing}
    for order, end in evidence.accepted.items():
        charge = standing.get(order)
        if charge is None:
            yield f"order {order} was accepted, and no charge stands for it"
        elif charge.minor_units != end.minor_units:
            yield (
                f"order {order} costs {end.minor_units}, and {charge.minor_units} "
                "was charged"
            )


def refused_are_not_charged(evidence: Evidence) -> Iterator[str]:
    """no charge stands for a refused order"""
    for charge in evidence.charges:
        if charge.standing and charge.order not in evidence.accepted:
            yield f"a charge stands for order {charge.order}, which was not accepted"
    voids = Counter(evidence.voids)
    for order in evidence.refused:
        if voids[order] != 1:
            yield f"refused order {order} was voided {voids[order]} times"
    for order in voids.keys() - evidence.refused.keys():
        yield f"order {order} was voided, and was not refused"


def charges_are_told(evidence: Evidence) -> Iterator[str]:
    """payments' ledger agrees with its charges"""
    told = [line.text("order") for line in evidence.of("payments", "charged")]
    yield from _each_once("charge of order", told)
    for order in set(told) ^ {charge.order for charge in evidence.charges}:
        yield f"the charge of order {order} is only in the ledger or only in the database"


def events_are_published(evidence: Evidence) -> Iterator[str]:
    """one event and one command for every order"""
    for topic, orders in (
        (ORDER_PLACED, evidence.accepted),
        (ORDER_REFUSED, evidence.refused),
        (MAIL_QUEUE, evidence.accepted),
    ):
        events = events_on(evidence, topic)
        yield from _each_once(f"event for order on {topic}", events.values())
        published = set(events.values())
        for order in orders.keys() - published:
            yield f"nothing on {topic} tells of order {order}"
        for order in published - orders.keys():
            yield f"{topic} tells of order {order}, which did not end so"


def booked_once(evidence: Evidence) -> Iterator[str]:
    """one booking for each event, the right amount"""
    yield from _one_effect("booking", evidence, evidence.bookings)
    for effect in evidence.bookings:
        end = evidence.accepted.get(effect.order)
        if end is not None and end.minor_units != effect.amount:
            yield f"order {effect.order} costs {end.minor_units}, booked {effect.amount}"


def picked_once(evidence: Evidence) -> Iterator[str]:
    """one stock effect for each event on a shelf"""
    yield from _one_effect(
        "stock effect", evidence, evidence.picks, _unshelved(evidence)
    )
    wanted = sum(
        end.pieces for end in evidence.accepted.values() if UNSHELVED not in end.skus
    )
    if evidence.pieces_gone != wanted:
        yield f"{wanted} pieces were sold, {evidence.pieces_gone} left the shelves"


def mailed_once(evidence: Evidence) -> Iterator[str]:
    """one mail for each event"""
    yield from _one_effect("mail", evidence, evidence.mails)


def deliveries_agree(evidence: Evidence) -> Iterator[str]:
    """each group handled each event once"""
    processed = Counter(
        (line.text("group"), line.text("id"))
        for line in evidence.lines
        if line.what == "delivery" and line.text("fate") == "processed"
    )
    placed = events_on(evidence, ORDER_PLACED).keys()
    owed = {(group, event) for group in _PLACED_GROUPS for event in placed}
    owed -= {(INVENTORY, event) for event in _unshelved(evidence)}
    owed |= {(VOIDS, event) for event in events_on(evidence, ORDER_REFUSED)}
    owed |= {(MAILS, event) for event in placed}
    for group, event in owed | processed.keys():
        times = processed[group, event]
        if times != ((group, event) in owed):
            yield f"{group} processed event {event} {times} times"


def nothing_is_left(evidence: Evidence) -> Iterator[str]:
    """every group has read to the end"""
    for line in evidence.of("demo", "behind"):
        yield line.text("work")


def undecodable_is_dead(evidence: Evidence) -> Iterator[str]:
    """the undecodable is dead, once a group"""
    made = [line.text("topic") for line in evidence.of("mischief", "undecodable")]
    if sorted(made) != sorted((ORDER_PLACED, MAIL_QUEUE)):
        yield f"undecodable messages were sent to {', '.join(made) or 'no topic'}"
    dead = Counter(
        letter.group for letter in evidence.dead if letter.reason == "undecodable"
    )
    owed = {*_PLACED_GROUPS, MAILS}
    for group in dead.keys() | owed:
        if dead[group] != (group in owed):
            yield f"{group} has {dead[group]} undecodable dead letters"


def failing_is_dead(evidence: Evidence) -> Iterator[str]:
    """the failing event is dead in its group alone"""
    failing = _unshelved(evidence)
    if len(failing) != 1:
        yield f"{len(failing)} accepted orders have no shelf, not 1"
    dead = Counter(
        (letter.group, letter.event)
        for letter in evidence.dead
        if letter.reason != "undecodable"
    )
    for group, event in dead.keys() | {(INVENTORY, event) for event in failing}:
        times = dead[group, event]
        if times != (group == INVENTORY and event in failing):
            yield f"event {event} is a dead letter of {group} {times} times"


def duplicates_are_skipped(evidence: Evidence) -> Iterator[str]:
    """what arrived twice was skipped"""
    skipped = Counter(
        (line.text("group"), line.text("id"))
        for line in evidence.lines
        if line.what == "delivery" and line.text("fate") == "skipped duplicate"
    )
    echoed = evidence.of("mischief", "echoed")
    for topic in (ORDER_PLACED, MAIL_QUEUE):
        if not any(line.text("topic") == topic for line in echoed):
            yield f"nothing arrived twice on {topic}"
    for line in echoed:
        for group in _GROUPS[line.text("topic")]:
            if not skipped[group, line.text("event")]:
                yield f"{group} did not skip the duplicate of event {line.text('event')}"


def faults_are_dealt(evidence: Evidence) -> Iterator[str]:
    """3 calls of 10 failed, 1 of 10 was slow"""
    dealt = [line.text("fault") for line in evidence.of("payments", "dealt")]
    failures = {fault.value for fault in FAILURES}
    for first in range(0, len(dealt) - ROUND + 1, ROUND):
        ten = Counter(dealt[first : first + ROUND])
        failed, slow = sum(ten[fault] for fault in failures), ten[Fault.SLOW.value]
        if (failed, slow) != (SHARE_FAILING, SHARE_SLOW):
            yield f"calls {first + 1} to {first + ROUND}: {failed} failed, {slow} slow"


def trouble_was_met(evidence: Evidence) -> Iterator[str]:
    """down, breaker open, kill: all happened"""
    if not openings(evidence):
        yield "the breaker of orders never opened"
    for what in ("down", "up"):
        if not evidence.of("payments", what):
            yield f"payments was never {what}"
    killed = len(evidence.of("notification", "killed"))
    restarted = len(evidence.of("demo", "restarted"))
    if not killed or killed != restarted:
        yield f"{killed} processes were killed, {restarted} started again"


def enough_is_accepted(evidence: Evidence) -> Iterator[str]:
    """at least 60 % of the orders accepted"""
    if len(evidence.accepted) < ACCEPTED_AT_LEAST * evidence.wanted:
        yield f"{len(evidence.accepted)} of {evidence.wanted} orders were accepted"


Check = Callable[[Evidence], Iterator[str]]
CHECKS: Final[tuple[Check, ...]] = (
    every_order_ended,
    orders_agree,
    accepted_are_charged,
    refused_are_not_charged,
    charges_are_told,
    events_are_published,
    booked_once,
    picked_once,
    mailed_once,
    deliveries_agree,
    nothing_is_left,
    undecodable_is_dead,
    failing_is_dead,
    duplicates_are_skipped,
    faults_are_dealt,
    trouble_was_met,
    enough_is_accepted,
)


def openings(evidence: Evidence) -> int:
    """How often the breaker of orders opened."""
    return sum(
        line.text("state") == "open" for line in evidence.of("orders", "breaker")
    )


def events_on(evidence: Evidence, topic: str) -> dict[str, str]:
    """Event -> order, for what was published on a topic; duplicates count once."""
    return {
        record.event: record.order
        for record in evidence.records
        if record.topic == topic and record.event
    }


def _unshelved(evidence: Evidence) -> set[str]:
    """The events whose handler at inventory always fails."""
    return {
        event
        for event, order in events_on(evidence, ORDER_PLACED).items()
        if order in evidence.accepted and UNSHELVED in evidence.accepted[order].skus
    }


def _one_effect(
    what: str,
    evidence: Evidence,
    effects: Iterable[Effect],
    not_owed: Iterable[str] = (),
) -> Iterator[str]:
    times = Counter(effect.event for effect in effects)
    owed = events_on(evidence, ORDER_PLACED).keys() - set(not_owed)
    for event in owed | times.keys():
        if times[event] != (event in owed):
            yield f"event {event} has {times[event]} of what should be one {what}"


def _each_once(what: str, names: Iterable[str]) -> Iterator[str]:
    for name, times in Counter(names).items():
        if times != 1:
            yield f"{what} {name}: {times} times"
