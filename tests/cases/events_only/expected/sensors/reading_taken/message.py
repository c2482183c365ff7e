# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event reading_taken."""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.reading_taken import Reading

READING_TAKEN = EventKind(
    type="sensors.reading_taken",
    source="/sensors/gateway",
    topic="sensors.readings.v1",
)
"""The event reading_taken."""

# services.alarms.consumes.reading_taken
ALARMS = Subscription(
    message="reading_taken",
    topic="sensors.readings.v1",
    group="alarms",
    dead_letter="sensors.readings.v1.alarms.dlq",
    ordering="per_key",
    max_deliveries=3,
    concurrency=4,
    dedupe_window=1296000.0,
    backoff=RedeliveryBackoff(
        base=0.2,
        factor=3.0,
        cap=300.0,
    ),
)
"""How alarms consumes reading_taken, as group alarms."""

# services.archive.consumes.reading_taken
ARCHIVE = Subscription(
    message="reading_taken",
    topic="sensors.readings.v1",
    group="archive-writer",
    dead_letter="sensors.readings.v1.archive-writer.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=691200.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How archive consumes reading_taken, as group archive-writer."""


def key_sensor(
    event: Reading,
) -> str:
    """The partition key: its sensor."""
    value = event.sensor
    return value


def id_reading_id(
    event: Reading,
) -> str:
    """The id of a message: its reading_id."""
    value = event.reading_id
    return str(value)


decode_by_reading_id = json_decoder(
    Reading,
    id_reading_id,
)
decode = json_decoder(
    Reading,
)


class AsyncReadingTakenPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: Reading,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ReadingTakenPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: Reading,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...
