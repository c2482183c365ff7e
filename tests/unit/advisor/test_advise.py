"""Facts from a contract, the transport, and what is said of an interaction."""

from __future__ import annotations

import dataclasses

from mscomm_gen.advisor import advise, concerned
from mscomm_gen.advisor.explain import summary
from mscomm_gen.advisor.facts import Facts
from mscomm_gen.advisor.flips import flip
from mscomm_gen.advisor.knowledge import Knowledge
from mscomm_gen.advisor.verdict import confidence, verdict
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.recommendation import Recommendation
from mscomm_gen.frontends.yaml.load import load_text
from mscomm_gen.targets import TARGETS

HEAD = "mscomm: 1\nname: shop\nversion: 1.0.0\n"
SYSTEM = """\
services:
  orders:
    context: ordering
    operations:
      place_order: {http: POST /orders, request: Order, rate: 40/s, burst: 400/s, slo: {availability: 99.9%}}
  payments:
    context: paying
    operations:
      charge: {grpc: true, request: Order, work: 60ms, slo: {p99: 120ms, availability: 99.95%}}
      settle: {http: POST /settle, request: Order, completes_by: [settled], correlate: order_id}
      watch: {grpc: true, response: "stream<Order>", work: 60s}
    consumes:
      order_placed: {work: 40ms, concurrency: 8, dedupe: {mode: lease}}
      settled: {}
  stock: {consumes: {order_placed: {}}}
  far: {external: true, operations: {ask: {http: POST /ask, request: Order}}}
messages:
  order_placed: {event: Order, from: orders, ordering: per_key, partition_key: order_id}
  settled: {event: Order, from: payments}
types:
  Order: {order_id: uuid}
interactions:
"""


def loaded(interactions: str, text: str = SYSTEM) -> Contract:
    options = tuple(spec for target in TARGETS for spec in target.options)
    lines = "".join(f"  {line}\n" for line in interactions.splitlines())
    return load_text(HEAD + text + lines, "contract.yaml", options=options)


def one(interaction: str) -> Recommendation:
    (found,) = advise(loaded(interaction))
    return found


def rules(found: Recommendation) -> list[str]:
    return [reason.name for reason in found.reasons]


def test_a_needed_answer_that_comes_soon_is_a_call() -> None:
    found = one("orders.place_order -> payments.charge: {person_waiting: true}")
    assert (found.verdict, found.transport, found.differs) == ("sync", "gRPC", False)
    assert rules(found) == ["answer-needed", "burst", "context-boundary"]
    assert found.assumptions == ()


def test_a_call_whose_answer_nobody_needs_should_be_a_message() -> None:
    found = one("orders.place_order -> payments.charge: {answer: none}")
    assert (found.verdict, found.declared, found.differs) == ("async", "sync", True)
    assert found.figures is not None
    assert found.figures.declared is not None
    assert found.figures.recommended.p99 < found.figures.declared.p99
    assert found.flip is not None
    assert found.flip.text == "sync if `answer` were required (now none)"


def test_what_a_person_is_told_later_is_accepted_first() -> None:
    found = one(
        "orders.place_order -> payments: {answer: accepted, person_waiting: true}"
    )
    assert (found.verdict, found.declared) == ("hybrid", None)
    assert (found.transport, found.completion) == ("gRPC", "SQS")
    assert found.figures is not None
    assert found.figures.declared is None


def test_an_operation_that_completes_later_answers_that_it_accepted() -> None:
    found = one("orders.place_order -> payments.settle: {person_waiting: true}")
    assert (found.verdict, found.declared) == ("hybrid", "hybrid")
    assert found.transport == "REST"


def test_what_outlasts_a_wait_is_answered_later_unless_it_streams() -> None:
    late = one("orders.place_order -> stock: {work: 3m, person_waiting: true}")
    assert (late.verdict, rules(late)) == ("hybrid", ["outlasts-a-wait"])
    stream = one("orders.place_order -> payments.watch: {person_waiting: true}")
    assert stream.verdict == "sync"
    assert "stream" in stream.why_transport


def test_an_event_in_order_for_several_goes_over_kafka() -> None:
    found = one("orders.place_order -> order_placed: {because: others follow}")
    assert (found.verdict, found.transport) == ("async", "Kafka")
    assert found.figures is not None
    payments, stock = found.figures.backlogs
    assert (payments.consumer, payments.capacity, payments.waiting) == (
        "payments",
        200.0,
        12000.0,
    )
    # One after the other in an inbox, at the assumed 10 ms.
    assert stock.capacity < 101.0
    assert found.assumptions == ("work of stock on order_placed: 10ms",)


def test_what_belongs_to_others_is_asked_over_rest() -> None:
    assert one("orders.place_order -> far.ask: {}").transport == "REST"


def test_a_task_that_takes_long_waits_in_a_queue_of_its_own() -> None:
    found = one("orders.place_order -> stock: {work: 20m, answer: none, payload: 1MiB}")
    assert (found.verdict, found.transport) == ("async", "SQS")
    assert "holds up one message" in found.why_transport
    assert "claim check" in found.why_transport


def test_only_one_service_is_advised_on_where_that_is_asked() -> None:
    contract = loaded(
        "orders.place_order -> order_placed: {}\n"
        "orders.place_order -> payments.charge: {}"
    )
    assert len(advise(contract, only="stock")) == 1
    assert len(advise(contract, only="payments")) == 2
    assert advise(contract, only="far") == ()
    assert concerned(contract, contract.interactions[0]) == {
        "orders",
        "payments",
        "stock",
    }


def test_fan_out_counts_services_whose_answer_is_needed() -> None:
    contract = loaded(
        "orders.place_order -> payments.charge: {}\n"
        "orders.place_order -> far.ask: {needed: optional}\n"
        "orders.place_order -> stock: {answer: none}\n"
        "orders.place_order -> order_placed: {}"
    )
    known = Knowledge(contract)
    widths = [known.facts(each)[0].fan_out for each in contract.interactions]
    # An optional one counts itself; what is told, and not asked, stands alone.
    assert widths == [1, 2, 1, 1]
    assert known.facts(contract.interactions[3])[0].listeners == 2


def test_the_advice_of_an_interaction_does_not_follow_how_it_is_declared() -> None:
    text = SYSTEM.replace(
        "grpc: true, request: Order, work: 60ms",
        "http: POST /c, request: Order, work: 60ms",
    )
    (other,) = advise(loaded("orders.place_order -> payments.charge: {}", text))
    same = one("orders.place_order -> payments.charge: {}")
    assert (other.verdict, other.reasons) == (same.verdict, same.reasons)
    assert (other.transport, same.transport) == ("REST", "gRPC")


def test_nearer_to_the_threshold_is_less_sure() -> None:
    sure = Facts("required", True, 0.05)
    near = dataclasses.replace(sure, availability=0.96)
    assert verdict(sure) == verdict(near) == "sync"
    assert 0.5 < confidence(near) < confidence(sure)
    beyond = dataclasses.replace(sure, duration=11.0)
    far_beyond = dataclasses.replace(sure, duration=1000.0)
    assert confidence(beyond) < confidence(far_beyond)


def test_the_smallest_change_is_named_first() -> None:
    near = Facts("required", True, 0.05, availability=0.96)
    found = flip(near)
    assert found is not None
    assert (found.input, found.verdict) == ("availability", "hybrid")


def test_nothing_to_advise_on_is_said() -> None:
    assert summary(()) == "no interactions"
