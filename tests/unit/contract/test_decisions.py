"""Decisions as contract.lock keeps them: numbered once, superseded by others, never lost."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mscomm_gen.contract.decisions import Decision, Ground, decide, in_order, parse
from mscomm_gen.contract.lock import Lock, parse_lock
from mscomm_gen.diagnostics import ContractFault

CALL = Decision("a.do -> b.do", "sync over gRPC", "sync over gRPC", 93)
TOLD = Decision("a.do -> done", "async over Kafka", "async over Kafka", 95)
INSTEAD = dataclasses.replace(CALL, declared="async over Kafka")


def statuses(found: tuple[Decision, ...]) -> list[tuple[str, int, int | None, bool]]:
    return [(e.interaction, e.number, e.superseded, e.removed) for e in found]


def test_numbers_are_given_in_the_contracts_order_and_kept() -> None:
    first = decide((), [TOLD, CALL])
    assert statuses(first) == [
        (CALL.interaction, 2, None, False),
        (TOLD.interaction, 1, None, False),
    ]
    assert decide(first, [CALL, TOLD]) == first


def test_the_words_at_the_time_are_kept_while_the_decision_is_the_same() -> None:
    first = decide((), [CALL])
    otherwise = dataclasses.replace(
        CALL, confidence=60, because="another reason", flip="never"
    )
    assert decide(first, [otherwise]) == first


@pytest.mark.parametrize(
    "changed",
    [INSTEAD, dataclasses.replace(CALL, advised="async over SQS")],
    ids=["declared", "advised"],
)
def test_another_choice_or_advice_supersedes_under_the_next_number(
    changed: Decision,
) -> None:
    first = decide((), [CALL, TOLD])
    found = decide(first, [changed, TOLD])
    assert statuses(found) == [
        (CALL.interaction, 1, 3, False),
        (CALL.interaction, 3, None, False),
        (TOLD.interaction, 2, None, False),
    ]
    assert decide(found, [changed, TOLD]) == found


def test_what_is_gone_stays_marked_and_holds_again_when_it_returns_unchanged() -> None:
    first = decide((), [CALL, TOLD])
    gone = decide(first, [TOLD])
    assert statuses(gone)[0] == (CALL.interaction, 1, None, True)
    assert decide(gone, [CALL, TOLD]) == first
    back = decide(gone, [INSTEAD, TOLD])
    assert statuses(back)[:2] == [
        (CALL.interaction, 1, 3, False),
        (CALL.interaction, 3, None, False),
    ]


def test_of_two_decisions_that_a_merge_left_the_later_holds() -> None:
    both = tuple(
        dataclasses.replace(each, number=number)
        for number, each in ((4, CALL), (5, INSTEAD))
    )
    assert statuses(decide(both, [INSTEAD])) == [
        (CALL.interaction, 4, 5, False),
        (CALL.interaction, 5, None, False),
    ]


WORDS = st.text(max_size=12)
KEYS = st.sampled_from(["a.x -> b.y", "a.x -> told", "b on told -> c.z#again"])
DECISIONS = st.builds(
    Decision,
    interaction=KEYS,
    declared=st.sampled_from(["sync over gRPC", "async over SQS", "undecided"]),
    advised=st.sampled_from(["sync over gRPC", "async over SQS"]),
    confidence=st.integers(50, 95),
    because=WORDS,
    why=WORDS,
    flip=WORDS,
    grounds=st.lists(st.builds(Ground, WORDS, WORDS, WORDS, WORDS), max_size=2).map(
        tuple
    ),
)
CONTRACTS = st.lists(DECISIONS, max_size=3, unique_by=lambda each: each.interaction)


@given(st.lists(CONTRACTS, max_size=6))
def test_no_number_is_given_twice_or_lost_whatever_is_decided(
    history: list[list[Decision]],
) -> None:
    known: tuple[Decision, ...] = ()
    words: dict[int, tuple[str, str, str]] = {}
    for wanted in history:
        known = decide(known, wanted)
        assert {each.choice for each in known if each.holds} == {
            each.choice for each in wanted
        }
        now = {each.number: each.choice for each in known}
        assert len(now) == len(known)
        assert words.items() <= now.items()
        words = now
        for each in known:
            if each.superseded is not None:
                assert each.superseded > each.number
        assert decide(known, wanted) == known


@given(CONTRACTS)
def test_what_is_written_is_read_again(wanted: list[Decision]) -> None:
    known = decide(decide((), wanted), wanted[1:])
    assert in_order(filter(None, (parse(each.line()) for each in known))) == known
    for each in known:
        assert len(each.line().splitlines()) == 1
    lock = Lock(decisions=known)
    assert parse_lock(lock.text(), "contract.lock") == lock


@pytest.mark.parametrize(
    "line",
    [
        "decision a.do%20->%20b.do 1",
        "decision a.do%20->%20b.do 1 {}",
        "decision a.do%20->%20b.do 0 {",
        "decision a.do%20->%20b.do one {}",
        "decision 1 {}",
        'decision a 1 superseded {"declared":""}',
        CALL.line(),
        dataclasses.replace(CALL, number=1).line().replace(" 1 {", " 1 gone {"),
    ],
)
def test_a_damaged_line_is_told(line: str) -> None:
    with pytest.raises(ContractFault) as caught:
        parse_lock(f"{line}\n", "contract.lock")
    (fault,) = caught.value.diagnostics
    assert fault.code.slug == "damaged-lock"


def test_one_number_for_two_decisions_is_told_with_both_places() -> None:
    lines = "".join(
        f"{dataclasses.replace(each, number=1).line()}\n" for each in (CALL, TOLD)
    )
    with pytest.raises(ContractFault) as caught:
        parse_lock(lines, "contract.lock")
    (fault,) = caught.value.diagnostics
    assert fault.code.slug == "reused-number"
    assert fault.span is not None
    assert (fault.span.line, fault.related[0].span.line) == (2, 1)
