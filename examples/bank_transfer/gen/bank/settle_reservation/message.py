# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 3. What was set aside leaves the account."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import CloseReservation

SETTLE_RESERVATION = EventKind(
    type="bank.settle_reservation",
    source="/bank/transfers",
    topic="bank.settle-reservation.v1",
)
"""Step 3. What was set aside leaves the account."""

# services.accounts.consumes.settle_reservation
ACCOUNTS = Subscription(
    message="settle_reservation",
    topic="bank.settle-reservation.v1",
    group="accounts",
    dead_letter="bank.settle-reservation.v1.accounts.dlq",
    ordering="per_key",
    max_deliveries=10,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How accounts consumes settle_reservation, as group accounts."""


def key_payer(
    command: CloseReservation,
) -> str:
    """The partition key: its payer."""
    value = command.payer
    return value


def id_command_id(
    command: CloseReservation,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


decode_by_command_id = json_decoder(
    CloseReservation,
    id_command_id,
)


class AsyncSettleReservationPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: CloseReservation,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class SettleReservationPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: CloseReservation,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class SettleReservationOutbox:
    """Step 3. What was set aside leaves the account.

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
        command: CloseReservation,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        headers = SETTLE_RESERVATION.headers(event_id, self._headers)
        key = key_payer(command)
        self._outbox.add(
            transaction,
            topic=SETTLE_RESERVATION.topic,
            key=key,
            value=value,
            headers=headers,
        )
