"""Facts about how a message travels: its brokers, and what is set on each.

Names that the contract leaves to a default are compared as peers see them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..contract.messages import Message
from .model import Fact
from .side import Side


def options(old: Message, new: Message, before: Side, after: Side) -> Iterator[Fact]:
    """The brokers that came and went, and each setting that differs."""
    was, now = before.brokers.settings(old), after.brokers.settings(new)
    path = ("messages", old.name)
    within = (old.name, new.name)
    for broker in dict.fromkeys((*was, *now)):
        one, other = was.get(broker), now.get(broker)
        if one is None or other is None:
            yield Fact(
                "Options added" if one is None else "Options removed",
                (*path, broker),
                old,
                new,
                None if one is None else broker,
                None if other is None else broker,
                within,
                old.span,
                new.span,
            )
            continue
        for key in dict.fromkeys((*one, *other)):
            if one.get(key) != other.get(key):
                yield Fact(
                    f"Options.{key}",
                    (*path, broker, key),
                    old,
                    new,
                    one.get(key),
                    other.get(key),
                    within,
                    old.span,
                    new.span,
                )
    yield from _of_others(old, new, path, within)


def _of_others(
    old: Message, new: Message, path: tuple[str, ...], within: tuple[str, str]
) -> Iterator[Fact]:
    """Blocks of other people's targets, which carry nothing: no rule of ours knows what they mean."""
    was = {block.name: block.values for block in old.options if not block.carries}
    now = {block.name: block.values for block in new.options if not block.carries}
    for name in dict.fromkeys((*was, *now)):
        if was.get(name) != now.get(name):
            yield Fact(
                "Options of others",
                (*path, name),
                old,
                new,
                was.get(name),
                now.get(name),
                within,
                old.span,
                new.span,
            )
