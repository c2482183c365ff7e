"""One list of changes out of two: what the rules for contracts say, and what those for protobuf say, of the same files.

Both see a field that is gone. Where they speak of one thing, the heavier verdict is told, and once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import Final

from .model import UNKNOWN_OTHERS, Change

_MEMBERS: Final = "a field or a value"
_THERE: Final = "whether it is there"
# What the rules of both speak of.
TOPICS: Final = {
    **dict.fromkeys(("operation-idempotency", "proto-method-idempotency"), "repeats"),
    **dict.fromkeys(("operation-payload", "proto-method-types"), "what it carries"),
    **dict.fromkeys(("deprecation", "proto-deprecation"), "deprecation"),
    **dict.fromkeys(("service-names", "operation-removed", "operation-added"), _THERE),
    **dict.fromkeys(("operation-grpc", "operation-renamed", "proto-services"), _THERE),
    **dict.fromkeys(("field-removed", "field-added", "field-renamed"), _MEMBERS),
    **dict.fromkeys(("field-type", "field-presence", "field-default"), _MEMBERS),
    **dict.fromkeys(("json-names", "enum-value-renamed"), _MEMBERS),
    **dict.fromkeys(("enum-value-removed", "enum-value-added"), _MEMBERS),
    **dict.fromkeys(("proto-field-removed", "proto-field-added"), _MEMBERS),
    **dict.fromkeys(("proto-field-number", "proto-field-name"), _MEMBERS),
    **dict.fromkeys(("proto-field-type", "proto-field-shape"), _MEMBERS),
    **dict.fromkeys(("proto-field-presence", "proto-field-default"), _MEMBERS),
    **dict.fromkeys(("proto-enum-values", "proto-enum-value-names"), _MEMBERS),
    **dict.fromkeys(("at-most-one", "proto-field-oneof"), "oneof"),
}
_ONE_OF: Final = "at-most-one"


def together(
    contract: Iterable[Change],
    protobuf: Iterable[Change],
    place: Callable[[str], str],
    *,
    contract_first: bool,
) -> tuple[Change, ...]:
    """All of them, the worst first. `place` gives the path that protobuf has for a contract's.

    `contract_first` says which side speaks where both weigh alike.
    """
    ours, theirs = list(contract), list(protobuf)
    by_topic: dict[tuple[str, str], tuple[list[Change], list[Change]]] = {}
    for change in ours:
        topic = TOPICS.get(change.rule)
        if topic is not None:
            key = (place(change.path), topic)
            by_topic.setdefault(key, ([], []))[0].append(change)
    for change in theirs:
        topic = TOPICS.get(change.rule)
        if topic is not None:
            path = change.path
            # That of a record is told for the whole of it.
            if topic == TOPICS[_ONE_OF]:
                path = path.rpartition(".")[0]
            by_topic.setdefault((path, topic), ([], []))[1].append(change)
    dropped: set[int] = set()
    more: dict[int, Change] = {}
    for mine, others in by_topic.values():
        if not mine or not others:
            continue
        ahead = _worst(mine) - _worst(others)
        if ahead > 0 or (ahead == 0 and contract_first):
            dropped |= {id(each) for each in others}
            kept = max(mine, key=lambda each: each.verdict.weight)
            if contract_first:
                more[id(kept)] = _over_grpc_too(kept, others)
        else:
            dropped |= {id(each) for each in mine}
    left = [more.get(id(each), each) for each in ours if id(each) not in dropped]
    left += [each for each in theirs if id(each) not in dropped]
    return tuple(sorted(left, key=lambda each: -each.verdict.weight))


def _worst(changes: Iterable[Change]) -> int:
    return max(each.verdict.weight for each in changes)


def _over_grpc_too(kept: Change, others: Iterable[Change]) -> Change:
    """With what protobuf adds: the reason, and whom it hits."""
    same = [each for each in others if each.verdict is kept.verdict]
    if not same:
        return kept
    affected = dict.fromkeys(name for each in (kept, *same) for name in each.affected)
    named = [name for name in affected if name != UNKNOWN_OTHERS]
    return dataclasses.replace(
        kept,
        why=f"{kept.why}; over gRPC: {same[0].why}",
        affected=tuple(named) or tuple(affected),
    )
