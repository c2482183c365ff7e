# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A limit was passed, and a person must know."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.alarm_raised import AlarmRaised

ALARM_RAISED = EventKind(
    type="telemetry.alarm_raised",
    source="/telemetry/alarms",
    topic="telemetry.alarm-raised.v1",
)
"""A limit was passed, and a person must know."""

# services.pagers.consumes.alarm_raised
PAGERS = Subscription(
    message="alarm_raised",
    topic="telemetry.alarm-raised.v1",
    group="pagers",
    dead_letter="telemetry.alarm-raised.v1.pagers.dlq",
    ordering="per_key",
    max_deliveries=20,
    concurrency=16,
    dedupe_window=1209600.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=60.0,
    ),
)
"""How pagers consumes alarm_raised, as group pagers."""


def key_device_id(
    event: AlarmRaised,
) -> str:
    """The partition key: its device_id."""
    value = event.device_id
    return value


def id_alarm_id(
    event: AlarmRaised,
) -> str:
    """The id of a message: its alarm_id."""
    value = event.alarm_id
    return str(value)


decode_by_alarm_id = json_decoder(
    AlarmRaised,
    id_alarm_id,
)


class AsyncAlarmRaisedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: AlarmRaised,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class AlarmRaisedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: AlarmRaised,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class AlarmRaisedOutbox:
    """A limit was passed, and a person must know.

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
        event: AlarmRaised,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_alarm_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = ALARM_RAISED.headers(event_id, self._headers)
        key = key_device_id(event)
        self._outbox.add(
            transaction,
            topic=ALARM_RAISED.topic,
            key=key,
            value=value,
            headers=headers,
        )
