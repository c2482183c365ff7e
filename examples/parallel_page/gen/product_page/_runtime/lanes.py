# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Order within a key: messages of one key stand in one lane, behind each other."""

from __future__ import annotations

from collections import deque
from enum import Enum
from typing import Generic, TypeVar

from .burial import Burial
from .claims import Claim
from .incoming import Incoming, Source

M = TypeVar("M")


class LaneState(Enum):
    """IDLE: nobody looks at it; QUEUED: its turn will come; BUSY: it is being served;
    PARKED: it waits for a moment in time.
    """

    IDLE = 0
    QUEUED = 1
    BUSY = 2
    PARKED = 3


class Item(Generic[M]):
    """One message on its way through the engine."""

    __slots__ = (
        "active",
        "burial",
        "claim",
        "counted",
        "deliveries",
        "dropped",
        "id",
        "incoming",
        "lane",
        "listed",
        "message",
        "payload",
        "record",
        "told",
    )

    def __init__(self, incoming: Incoming, lane: Lane[M]) -> None:
        self.incoming = incoming
        self.lane = lane
        self.message: M | None = None
        self.id = ""
        # The id under which the store knows it: another one for a redriven message.
        self.record = ""
        self.payload = b""
        self.burial: Burial | None = None
        self.claim: Claim | None = None
        self.deliveries = 0
        # Inbox mode: counted already, by a try that the store undid.
        self.counted = False
        # Lease mode: stands in the queue of what is to be claimed.
        self.listed = False
        # Lease mode: that it waits for another delivery of itself has been reported.
        self.told = False
        # Its effect may be under way: it can no longer be taken back.
        self.active = False
        # Settled or taken back; its lane passes over it.
        self.dropped = False


class Lane(Generic[M]):
    """The messages of one key of one source, oldest first."""

    __slots__ = ("items", "name", "state")

    def __init__(self, name: tuple[Source, bytes] | None) -> None:
        self.name = name
        self.items: deque[Item[M]] = deque()
        self.state = LaneState.IDLE

    def head(self) -> Item[M] | None:
        """The first item that is not settled."""
        items = self.items
        while items and items[0].dropped:
            items.popleft()
        return items[0] if items else None
