"""Facts: everything in which two contracts differ, not judged yet.

The walk knows only how things nest and by what they are told apart. Attributes are compared as the dataclasses list
them, so that one which is new to the contract turns up here without a line being added; a rule must then answer for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Span
from .diff_lock import numbers
from .diff_messages import messages
from .diff_services import consumptions, operations
from .diff_types import types
from .ends import renamed_key
from .facts import attributes, come, gone
from .model import Fact
from .side import Side
from .uses import Pairs


def differences(old: Side, new: Side, pairs: Pairs) -> Iterator[Fact]:
    """Every fact, in the order of the contract."""
    yield from _contract(old, new)
    yield from _services(old, new, pairs)
    yield from messages(old, new, pairs)
    yield from _interactions(old, new, pairs)
    yield from _policies(old, new)
    yield from types(old, new, pairs)
    yield from numbers(old, new, pairs)


def _contract(old: Side, new: Side) -> Iterator[Fact]:
    for fact in attributes(old.contract, new.contract, (new.contract.name,)):
        before = _whole(old.contract.sources)
        after = _whole(new.contract.sources)
        yield Fact(
            fact.kind,
            fact.path,
            fact.old,
            fact.new,
            fact.before,
            fact.after,
            old_span=before,
            new_span=after,
        )


def _whole(sources: Sequence[str]) -> Span | None:
    return Span.whole(sources[0]) if sources else None


def _services(old: Side, new: Side, pairs: Pairs) -> Iterator[Fact]:
    paired = set(pairs.services.values())
    for service in old.contract.services:
        later_name = pairs.services.get(service.name)
        path = ("services", service.name)
        if later_name is None:
            yield gone(service, path, None, (service.name, ""))
            continue
        later = new.contract.service_by_name[later_name]
        if service == later and not pairs.renames:
            continue
        within = (service.name, later_name)
        yield from attributes(service, later, path, within)
        yield from operations(service, later, path, pairs)
        yield from consumptions(service, later, path, pairs)
    for service in new.contract.services:
        if service.name not in paired:
            yield come(service, ("services", service.name), None, ("", service.name))


def _interactions(old: Side, new: Side, pairs: Pairs) -> Iterator[Fact]:
    after = {each.key: each for each in new.contract.interactions}
    paired: set[str] = set()
    for interaction in old.contract.interactions:
        key = renamed_key(interaction, pairs)
        path = ("interactions", interaction.key)
        later = after.get(key)
        if later is None:
            yield gone(interaction, path, None, ("", ""))
            continue
        paired.add(key)
        yield from attributes(interaction, later, path)
    for interaction in new.contract.interactions:
        if interaction.key not in paired:
            path = ("interactions", interaction.key)
            yield come(interaction, path, None, ("", ""))


def _policies(old: Side, new: Side) -> Iterator[Fact]:
    before, after = old.contract.policy_by_name, new.contract.policy_by_name
    for name, policy in before.items():
        path = ("policies", name)
        if name in after:
            yield from attributes(policy, after[name], path, (name, name))
        else:
            yield gone(policy, path, None, (name, ""))
    for name, policy in after.items():
        if name not in before:
            yield come(policy, ("policies", name), None, ("", name))
