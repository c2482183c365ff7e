# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What stands on the topics of an in-memory broker, and how far each group has come."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from .dead_letters import DeadLetter, Reason
from .incoming import Incoming, RawHeaders, Source
from .subscription import Subscription


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message as it stands on a topic, at `offset`, counted from 0."""

    topic: str
    offset: int
    key: bytes | None
    value: bytes | None
    headers: RawHeaders

    def incoming(self, source: Source, more: RawHeaders = ()) -> Incoming:
        """It, as handed over."""
        headers = [*self.headers, *more]
        return Incoming(source, self.offset, self.key, self.value, headers)

    def header(self, name: str) -> str | None:
        """The last header of that name, as text; None where there is none."""
        found = [value for label, value in self.headers if label == name and value]
        return found[-1].decode("utf-8", "replace") if found else None


@dataclass(frozen=True, slots=True)
class BuriedMessage:
    """A dead letter: which group gave the message up, why, and after how many
    deliveries. `topic` is where its dead letters go, `sent` the message as it was.
    """

    message: str
    group: str
    topic: str
    reason: Reason
    detail: str
    id: str | None
    deliveries: int
    sent: SentMessage


class GroupPosition:
    """The messages of one topic that one group needs, and has had. A Source."""

    def __init__(self, topic: str) -> None:
        self.name = topic
        self._next = 0
        self._again: deque[Incoming] = deque()
        self._open: dict[int, Incoming] = {}

    def acknowledge(self, offset: int) -> None:
        """See Source."""
        self._open.pop(offset, None)

    def once_more(self, sent: SentMessage, headers: RawHeaders = ()) -> None:
        """The group gets a message again, with more headers."""
        self._again.append(sent.incoming(self, headers))

    def start_again(self) -> None:
        """What was handed out and not acknowledged is to be handed out again."""
        self._again.extendleft(reversed(self._open.values()))
        self._open.clear()

    def take(self, log: list[SentMessage]) -> list[Incoming]:
        """What the group has not got yet, in order."""
        batch = list(self._again)
        self._again.clear()
        batch += [sent.incoming(self) for sent in log[self._next :]]
        self._next = len(log)
        self._open.update((one.offset, one) for one in batch)
        return batch


def buried(dead: DeadLetter, subscription: Subscription) -> BuriedMessage:
    """The dead letter, as tests look at it."""
    incoming = dead.incoming
    return BuriedMessage(
        subscription.message,
        subscription.group,
        subscription.dead_letter,
        dead.reason,
        dead.detail,
        dead.id,
        dead.deliveries,
        SentMessage(
            incoming.source.name,
            incoming.offset,
            incoming.key,
            incoming.value,
            incoming.headers,
        ),
    )
