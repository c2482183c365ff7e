"""What standards change about rules that hold without them, and how two of them add up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mscomm_gen.checks import run
from mscomm_gen.checks.rules.chain_too_deep import ChainTooDeep
from mscomm_gen.checks.rules.sync_fan_out import SyncFanOut
from mscomm_gen.contract.standards import (
    LEVELS,
    NO_STANDARDS,
    Level,
    Standards,
    contradiction,
    joined,
)
from mscomm_gen.frontends.yaml.load import load_text
from mscomm_gen.pipeline import option_specs


def slugs(text: str) -> list[str]:
    contract = load_text(text, "contract.yaml", options=option_specs())
    return [found.code.slug for found in run(contract, option_specs())]


def with_standards(text: str, said: str) -> str:
    return text.replace("services:\n", f"standards: {said}\nservices:\n", 1)


def test_a_lower_limit_finds_a_shorter_chain_and_a_higher_one_lets_it_pass() -> None:
    four = ChainTooDeep.repaired
    assert slugs(four) == []
    assert slugs(with_standards(four, "{chain_depth: 3}")) == ["chain-too-deep"]
    assert slugs(with_standards(ChainTooDeep.example, "{chain_depth: 5}")) == []


def test_a_lower_limit_finds_a_narrower_fan_out() -> None:
    assert slugs(SyncFanOut.repaired) == []
    text = with_standards(SyncFanOut.repaired, "{fan_out: 1}")
    assert slugs(text) == ["sync-fan-out"]


def test_a_missing_owner_is_told_once_where_the_standards_want_one() -> None:
    text = "mscomm: 1\nname: shop\nservices:\n  orders: {}\n"
    assert slugs(text) == ["service-without-owner"]
    text = with_standards(text, "{require: {services: [owner]}}")
    assert slugs(text) == ["required-by-standards"]


def test_what_others_own_is_not_asked_for_anything() -> None:
    text = (
        "mscomm: 1\nname: shop\n"
        "standards: {require: {services: [owner, slo], operations: [description], messages: [description]}, "
        "transports: {edge: grpc, messages: sqs}}\n"
        "services:\n"
        "  bank: {external: true, operations: {pay: {http: POST /pay, request: Pay}}}\n"
        "messages:\n  paid: {event: Pay, external: true}\n"
        "types:\n  Pay: {id: uuid}\n"
    )
    assert slugs(text) == []


def test_messages_travel_over_what_is_allowed() -> None:
    text = (
        "mscomm: 1\nname: shop\nstandards: {transports: {messages: kafka}}\n"
        "services:\n  orders: {owner: a}\n  mail: {owner: b, consumes: {placed: {dedupe: {by: id}}}}\n"
        "messages:\n  placed: {event: Placed, from: orders, BLOCK}\n"
        "types:\n  Placed: {id: uuid}\n"
    )
    assert slugs(text.replace(", BLOCK", "")) == []
    assert slugs(text.replace("BLOCK", "kafka: {}")) == []
    assert slugs(text.replace("BLOCK", "sqs: {}")) == ["transport-of-standards"]


CROSSING = """\
mscomm: 1
name: shop
standards: {context_calls: none}
services:
  orders: {owner: a, context: ordering, operations: {place: {http: POST /o, request: Order}}}
  payments:
    owner: b
    context: payment
    operations:
      charge: {grpc: true, request: Order}
interactions:
  orders.place -> payments.charge: {because: it must}
types:
  Order: {id: uuid}
"""


def test_none_keeps_all_contexts_apart_and_lets_each_call_itself() -> None:
    assert slugs(CROSSING) == ["call-across-contexts"]
    assert slugs(CROSSING.replace("context: payment", "context: ordering")) == []
    # Who belongs to no context crosses no border.
    assert slugs(CROSSING.replace("    context: payment\n", "")) == []


NAMES = st.lists(st.sampled_from(["grpc", "rest"]), unique=True).map(tuple)
CONTEXTS = st.sampled_from(["a", "b", "c"])
STANDARDS = st.builds(
    Standards,
    levels=st.lists(
        st.builds(Level, st.sampled_from(["MG501", "MG502"]), st.sampled_from(LEVELS)),
        unique_by=lambda each: each.rule,
    ).map(tuple),
    services=st.lists(st.sampled_from(["owner", "slo"]), unique=True).map(tuple),
    calls=NAMES,
    chain_depth=st.none() | st.integers(1, 9),
    fan_out=st.none() | st.integers(1, 9),
    context_calls=st.dictionaries(
        CONTEXTS, st.lists(CONTEXTS, unique=True).map(tuple), max_size=3
    ).map(lambda each: tuple(each.items())),
    other_contexts=st.booleans(),
)


@given(STANDARDS, STANDARDS, CONTEXTS, CONTEXTS)
def test_two_standards_allow_what_both_allow(
    one: Standards, other: Standards, here: str, there: str
) -> None:
    both = joined(one, other)
    each = (one, other)
    assert both.may_call(here, there) == all(s.may_call(here, there) for s in each)
    assert set(both.services) == {*one.services, *other.services}
    limits = [s.chain_depth for s in each if s.chain_depth is not None]
    assert both.chain_depth == min(limits, default=None)
    if contradiction(one, other) is None:
        for way in ("grpc", "rest"):
            allowed = [not s.calls or way in s.calls for s in (*each, both)]
            assert allowed[2] == (allowed[0] and allowed[1])
    for rule in ("MG501", "MG502"):
        said = [level.level for s in each for level in s.levels if level.rule == rule]
        (*found,) = (level.level for level in both.levels if level.rule == rule)
        assert found == ([max(said, key=LEVELS.index)] if said else [])


@given(STANDARDS)
def test_no_standards_change_nothing(one: Standards) -> None:
    assert joined(one, NO_STANDARDS) == one
    assert joined(NO_STANDARDS, one) == one
