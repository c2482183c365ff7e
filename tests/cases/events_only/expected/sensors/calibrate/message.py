# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command calibrate."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.calibrate import Calibrate

CALIBRATE = EventKind(
    type="sensors.calibrate",
    source="/sensors/gateway",
    topic="sensors.calibrate.v1",
)
"""The command calibrate."""

# services.alarms.consumes.calibrate
ALARMS = Subscription(
    message="calibrate",
    topic="sensors.calibrate.v1",
    group="alarms",
    dead_letter="sensors.calibrate.v1.alarms.dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How alarms consumes calibrate, as group alarms."""


decode = json_decoder(
    Calibrate,
)


class AsyncCalibratePublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: Calibrate,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class CalibratePublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: Calibrate,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class CalibrateOutbox:
    """Publishes calibrate to the topic sensors.calibrate.v1.

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
        command: Calibrate,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        headers = CALIBRATE.headers(event_id, self._headers)
        self._outbox.add(
            transaction,
            topic=CALIBRATE.topic,
            key=None,
            value=value,
            headers=headers,
        )
