"""Amplification, deadlines, backlog, and loads through messages."""

from __future__ import annotations

import math

import pytest

from mscomm_gen.analysis.amplification import Amplification
from mscomm_gen.analysis.backlog import backlog, capacity
from mscomm_gen.analysis.deadlines import fit, patience
from mscomm_gen.analysis.graph import Graph
from mscomm_gen.analysis.hops import Hop, entries, hops
from mscomm_gen.analysis.load import Load, all_loads, interaction_load
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.interactions import (
    ConsumerEnd,
    Interaction,
    MessageEnd,
)
from mscomm_gen.contract.messages import Message
from mscomm_gen.contract.policies import Backoff, Policy
from mscomm_gen.contract.services import Consumption, Dedupe, Idempotency, Service

from .chains import EDGE, contract, end, service

AGAIN = Policy("again", timeout=1.0, deadline=4.0, attempts=3, backoff=Backoff(0.1, 2))


def keyed(whole: Contract) -> dict[str, Hop]:
    return {h.interaction.key: h for h in hops(whole) if h.interaction is not None}


def test_attempts_multiply_along_a_chain_and_emitted_clients_keep_them_at_one_layer() -> (
    None
):
    chain = [
        Interaction(EDGE, end("a"), policy="again"),
        Interaction(end("a"), end("b"), policy="again"),
    ]
    whole = contract([service(n) for n in ("edge", "a", "b")], chain, (AGAIN,))
    found = Amplification(Graph(whole), keyed(whole))
    assert found.of(chain[0]) == (3, 3)
    assert found.of(chain[1]) == (9, 3)
    outage = found.outage(chain[1], 10.0)
    assert outage.unguarded == 90.0
    # Ten probes each five seconds once the breaker is open; 500 tokens of 14 before that.
    assert (outage.emitted, outage.repeats) == (2.0, 35)


def test_what_is_not_idempotent_is_not_amplified() -> None:
    chain = [Interaction(EDGE, end("a"), policy="again")]
    none = service("a", idempotency=Idempotency.NONE)
    whole = contract([service("edge"), none], chain, (AGAIN,))
    found = Amplification(Graph(whole), keyed(whole))
    assert found.of(chain[0]) == (1, 1)
    assert found.outage(chain[0], None).repeats == 0


def test_attempts_and_waits_are_held_against_both_deadlines() -> None:
    chain = [
        Interaction(EDGE, end("a"), policy="again"),
        Interaction(end("a"), end("b"), policy="again"),
    ]
    whole = contract([service(n) for n in ("edge", "a", "b")], chain, (AGAIN,))
    found = fit(keyed(whole)[chain[1].key], patience(hops(whole), entries(whole)))
    assert found.needed == pytest.approx(3 * 1.0 + 0.1 + 0.2)
    assert (found.given, found.caller, found.fits) == (4.0, 4.0, True)


def test_a_burst_leaves_a_backlog_that_the_spare_capacity_drains() -> None:
    found = backlog("mail", 40.0, 400.0, 100.0, lasting=60.0)
    assert found.waiting == 300.0 * 60
    assert found.drain == pytest.approx(300.0 * 60 / 60.0)
    assert backlog("mail", 40.0, None, 100.0).waiting == 0.0
    assert math.isinf(backlog("mail", 200.0, 400.0, 100.0).drain)


def test_capacity_counts_handlers_side_by_side_unless_they_share_one_transaction() -> (
    None
):
    lease = Consumption("m", "g", Dedupe(mode="lease"), concurrency=16)
    inbox = Consumption("m", "g", Dedupe(), concurrency=16)
    assert capacity(lease, 0.04) == pytest.approx(400.0)
    assert capacity(inbox, 0.04) == pytest.approx(25.0)


def test_load_is_followed_through_messages_and_their_handlers() -> None:
    stock = Service("stock", consumes=(Consumption("placed", "stock"),))
    whole = Contract(
        "case",
        "1",
        (service("edge"), stock, Service("a", service("a").operations)),
        (Message("placed", "event", "Placed", "edge"),),
        (
            Interaction(EDGE, MessageEnd("placed"), share=0.5),
            Interaction(ConsumerEnd("stock", "placed"), end("a"), calls=2),
        ),
    )
    loads = all_loads(whole)
    assert loads[MessageEnd("placed")] == Load(5.0, None)
    assert interaction_load(whole.interactions[1], loads) == Load(10.0, None)
