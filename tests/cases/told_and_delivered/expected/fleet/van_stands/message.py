# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event van_stands."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.structured_events import structured, unwrapped
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import VanStands

VAN_STANDS = EventKind(
    type="fleet.van_stands",
    source="/fleet/vans",
    topic="fleet.van-stands.v1",
)
"""The event van_stands."""

# services.maps.consumes.van_stands
MAPS = Subscription(
    message="van_stands",
    topic="fleet.van-stands.v1",
    group="maps",
    dead_letter="fleet.van-stands.v1.maps.dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=3196800.0,
    unwrap=unwrapped,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How maps consumes van_stands, as group maps."""


def key_van_id(
    event: VanStands,
) -> str:
    """The partition key: its van_id."""
    value = event.van_id
    return str(value)


decode = json_decoder(
    VanStands,
)


class AsyncVanStandsPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: VanStands,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class VanStandsPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: VanStands,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class VanStandsOutbox:
    """Publishes van_stands to the topic fleet.van-stands.v1.

    Written in the caller's own transaction and published by a SqliteOutboxRelay once
    that is committed: never lost, never sent for what was rolled back, in order
    within a key. It may be published twice; consumers skip the second.
    """

    def __init__(
        self,
        outbox: SqliteOutbox,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._outbox = outbox
        self._headers = headers

    def add(
        self,
        transaction: Connection,
        event: VanStands,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        headers = VAN_STANDS.headers(event_id, self._headers)
        value, headers = structured(value, headers)
        key = key_van_id(event)
        self._outbox.add(
            transaction,
            topic=VAN_STANDS.topic,
            key=key,
            value=value,
            headers=headers,
        )
