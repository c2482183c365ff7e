# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event van_rented."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.sqs_outgoing import check_size
from .._runtime.structured_events import structured, unwrapped
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.van_rented import VanRented

VAN_RENTED = EventKind(
    type="fleet.van_rented",
    source="/fleet/vans",
    topic="sns:fleet-van-rented",
)
"""The event van_rented."""

# services.maps.consumes.van_rented
MAPS = Subscription(
    message="van_rented",
    topic="fleet-van-rented-maps",
    group="maps",
    dead_letter="fleet-van-rented-maps-dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=950400.0,
    lease=60.0,
    visibility=30.0,
    unwrap=unwrapped,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How maps consumes van_rented, as group maps."""


def key_van_id(
    event: VanRented,
) -> str:
    """The partition key: its van_id."""
    value = event.van_id
    return str(value)


decode = json_decoder(
    VanRented,
)


class AsyncVanRentedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: VanRented,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class VanRentedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: VanRented,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class VanRentedOutbox:
    """Publishes van_rented to the SNS topic fleet-van-rented.

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
        event: VanRented,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, RuntimeError where
        none is open, and MessageTooLarge for what could never be sent.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        headers = VAN_RENTED.headers(event_id, self._headers)
        value, headers = structured(value, headers)
        key = key_van_id(event)
        check_size(
            VAN_RENTED.topic,
            value,
            headers,
            key=key,
            limit=262144,
        )
        self._outbox.add(
            transaction,
            topic=VAN_RENTED.topic,
            key=key,
            value=value,
            headers=headers,
        )
