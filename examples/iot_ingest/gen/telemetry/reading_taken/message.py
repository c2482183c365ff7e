# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A device measured something. Sent straight to the broker: the device sends again what
was not answered for, so a table between would only make it slower.
"""

from typing import Protocol

from .._runtime.cloudevents import EventKind
from .._runtime.decoding import json_decoder
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import Reading

READING_TAKEN = EventKind(
    type="telemetry.reading_taken",
    source="/telemetry/ingest",
    topic="telemetry.reading-taken.v4",
)
"""A device measured something. Sent straight to the broker: the device sends again what
was not answered for, so a table between would only make it slower.
"""

# services.history.consumes.reading_taken
HISTORY = Subscription(
    message="reading_taken",
    topic="telemetry.reading-taken.v4",
    group="history",
    dead_letter="telemetry.reading-taken.v4.history.dlq",
    ordering="per_key",
    max_deliveries=8,
    concurrency=512,
    dedupe_window=345600.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=0.5,
        factor=2.0,
        cap=60.0,
    ),
)
"""How history consumes reading_taken, as group history."""

# services.twins.consumes.reading_taken
TWINS = Subscription(
    message="reading_taken",
    topic="telemetry.reading-taken.v4",
    group="twins",
    dead_letter="telemetry.reading-taken.v4.twins.dlq",
    ordering="per_key",
    max_deliveries=3,
    concurrency=512,
    backoff=RedeliveryBackoff(
        base=0.2,
        factor=2.0,
        cap=10.0,
    ),
)
"""How twins consumes reading_taken, as group twins."""

# services.alarms.consumes.reading_taken
ALARMS = Subscription(
    message="reading_taken",
    topic="telemetry.reading-taken.v4",
    group="alarms",
    dead_letter="telemetry.reading-taken.v4.alarms.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=256,
    dedupe_window=259200.0,
    backoff=RedeliveryBackoff(
        base=0.2,
        factor=2.0,
        cap=30.0,
    ),
)
"""How alarms consumes reading_taken, as group alarms."""


def key_device_id(
    event: Reading,
) -> str:
    """The partition key: its device_id."""
    value = event.device_id
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
decode_any = json_decoder(
    Reading,
    needs_id=False,
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
