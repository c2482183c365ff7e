# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 3 was done; the transfer is complete."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import StepDone

RESERVATION_SETTLED = EventKind(
    type="bank.reservation_settled",
    source="/bank/accounts",
    topic="bank.reservation-settled.v1",
)
"""Step 3 was done; the transfer is complete."""

# services.transfers.consumes.reservation_settled
TRANSFERS = Subscription(
    message="reservation_settled",
    topic="bank.reservation-settled.v1",
    group="transfers",
    dead_letter="bank.reservation-settled.v1.transfers.dlq",
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
"""How transfers consumes reservation_settled, as group transfers."""


def key_transfer_id(
    event: StepDone,
) -> str:
    """The partition key: its transfer_id."""
    value = event.transfer_id
    return str(value)


def id_event_id(
    event: StepDone,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    StepDone,
    id_event_id,
)


class AsyncReservationSettledPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: StepDone,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ReservationSettledPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: StepDone,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ReservationSettledOutbox:
    """Step 3 was done; the transfer is complete.

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
        event: StepDone,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = RESERVATION_SETTLED.headers(event_id, self._headers)
        key = key_transfer_id(event)
        self._outbox.add(
            transaction,
            topic=RESERVATION_SETTLED.topic,
            key=key,
            value=value,
            headers=headers,
        )
