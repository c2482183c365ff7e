"""Facts about messages."""

from __future__ import annotations

from collections.abc import Iterator

from ..contract.messages import Message
from ..contract.types import Named
from .diff_options import options
from .facts import Path, attributes, changed, come, gone
from .model import Fact
from .pairing import same_type
from .side import Side
from .uses import Pairs


def messages(old: Side, new: Side, pairs: Pairs) -> Iterator[Fact]:
    paired = set(pairs.messages.values())
    for message in old.contract.messages:
        later_name = pairs.messages.get(message.name)
        path = ("messages", message.name)
        if later_name is None:
            yield gone(message, path, None, (message.name, ""))
            continue
        later = new.contract.message_by_name[later_name]
        within = (message.name, later_name)
        yield from attributes(message, later, path, within)
        yield from _message_references(message, later, path, pairs)
        yield from options(message, later, old, new)
    for message in new.contract.messages:
        if message.name not in paired:
            yield come(message, ("messages", message.name), None, ("", message.name))


def _message_references(
    old: Message, new: Message, path: Path, pairs: Pairs
) -> Iterator[Fact]:
    within = (old.name, new.name)
    payload, later = Named(old.payload), Named(new.payload)
    if not same_type(payload, later, pairs):
        yield changed("Message.payload", path, old, new, payload, later, within)
    publisher = pairs.services.get(old.publisher or "", old.publisher)
    if publisher != new.publisher:
        yield changed(
            "Message.publisher", path, old, new, old.publisher, new.publisher, within
        )
