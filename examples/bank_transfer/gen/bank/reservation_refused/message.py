# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 1 was refused; nothing was set aside, and nothing needs to be taken back."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import StepRefused

RESERVATION_REFUSED = EventKind(
    type="bank.reservation_refused",
    source="/bank/accounts",
    topic="bank.reservation-refused.v1",
)
"""Step 1 was refused; nothing was set aside, and nothing needs to be taken back."""

# services.transfers.consumes.reservation_refused
TRANSFERS = Subscription(
    message="reservation_refused",
    topic="bank.reservation-refused.v1",
    group="transfers",
    dead_letter="bank.reservation-refused.v1.transfers.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How transfers consumes reservation_refused, as group transfers."""


def key_transfer_id(
    event: StepRefused,
) -> str:
    """The partition key: its transfer_id."""
    value = event.transfer_id
    return str(value)


def id_event_id(
    event: StepRefused,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    StepRefused,
    id_event_id,
)


class AsyncReservationRefusedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: StepRefused,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ReservationRefusedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: StepRefused,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ReservationRefusedOutbox:
    """Step 1 was refused; nothing was set aside, and nothing needs to be taken back.

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
        event: StepRefused,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = RESERVATION_REFUSED.headers(event_id, self._headers)
        key = key_transfer_id(event)
        self._outbox.add(
            transaction,
            topic=RESERVATION_REFUSED.topic,
            key=key,
            value=value,
            headers=headers,
        )
