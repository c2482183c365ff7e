# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Which offset of a partition may be committed: the lowest that is not finished."""

from __future__ import annotations

import threading
from collections import deque


class PartitionOffsets:
    """One partition, from its assignment to its end. A partition that comes back gets
    a new one, so that late acknowledgements of old messages do nothing.

    Messages are `taken` in order in the poll thread, and acknowledged in any order on
    the event loop.
    """

    def __init__(self, topic: str, partition: int) -> None:
        self.topic = topic
        self.partition = partition
        self.name = f"{topic}/{partition}"
        self._lock = threading.Lock()
        self._open: deque[int] = deque()
        self._finished: set[int] = set()
        self._position: int | None = None
        self._committed: int | None = None

    def taken(self, offset: int) -> None:
        """A message was fetched."""
        with self._lock:
            self._open.append(offset)

    def acknowledge(self, offset: int) -> None:
        """See Source."""
        with self._lock:
            waiting = self._open
            if not waiting or waiting[0] != offset:
                self._finished.add(offset)
                return
            waiting.popleft()
            position = offset + 1
            finished = self._finished
            while waiting and waiting[0] in finished:
                position = waiting.popleft() + 1
                finished.discard(position - 1)
            self._position = position

    def to_commit(self) -> int | None:
        """The offset to commit, or None if there is nothing new."""
        with self._lock:
            if self._position == self._committed:
                return None
            return self._position

    def committed(self, offset: int) -> None:
        """The broker has this offset, or will."""
        with self._lock:
            self._committed = offset
