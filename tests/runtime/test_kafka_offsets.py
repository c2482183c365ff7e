"""What may be committed of a partition."""

from __future__ import annotations

import random

from runtime.kafka_offsets import PartitionOffsets


def test_kafka_revoke_eager_only_what_is_contiguous_is_committed() -> None:
    offsets = PartitionOffsets("things", 0)
    for offset in (10, 11, 12):
        offsets.taken(offset)
    offsets.acknowledge(11)
    assert offsets.to_commit() is None
    offsets.acknowledge(10)
    assert offsets.to_commit() == 12


def test_what_is_committed_is_not_committed_again() -> None:
    offsets = PartitionOffsets("things", 0)
    offsets.taken(5)
    offsets.acknowledge(5)
    offsets.committed(6)
    assert offsets.to_commit() is None


def test_gaps_in_the_log_do_not_hold_anything_back() -> None:
    offsets = PartitionOffsets("things", 0)
    for offset in (3, 7, 20):
        offsets.taken(offset)
    for offset in (20, 3, 7):
        offsets.acknowledge(offset)
    assert offsets.to_commit() == 21


def test_in_whatever_order_the_lowest_unfinished_offset_is_never_passed() -> None:
    chance = random.Random(7)
    for _ in range(200):
        offsets = PartitionOffsets("things", 0)
        open_ones = list(range(20))
        for offset in open_ones:
            offsets.taken(offset)
        for offset in chance.sample(open_ones, k=chance.randrange(21)):
            offsets.acknowledge(offset)
            open_ones.remove(offset)
        lowest = open_ones[0] if open_ones else 20
        assert (offsets.to_commit() or 0) == lowest
