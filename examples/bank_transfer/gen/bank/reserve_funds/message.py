# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 1. Set the amount aside."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.reserve_funds import ReserveFunds

RESERVE_FUNDS = EventKind(
    type="bank.reserve_funds",
    source="/bank/transfers",
    topic="bank.reserve-funds.v1",
)
"""Step 1. Set the amount aside."""

# services.accounts.consumes.reserve_funds
ACCOUNTS = Subscription(
    message="reserve_funds",
    topic="bank.reserve-funds.v1",
    group="accounts",
    dead_letter="bank.reserve-funds.v1.accounts.dlq",
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
"""How accounts consumes reserve_funds, as group accounts."""


def key_payer(
    command: ReserveFunds,
) -> str:
    """The partition key: its payer."""
    value = command.payer
    return value


def id_command_id(
    command: ReserveFunds,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


decode_by_command_id = json_decoder(
    ReserveFunds,
    id_command_id,
)


class AsyncReserveFundsPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: ReserveFunds,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ReserveFundsPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: ReserveFunds,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class ReserveFundsOutbox:
    """Step 1. Set the amount aside.

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
        command: ReserveFunds,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        headers = RESERVE_FUNDS.headers(event_id, self._headers)
        key = key_payer(command)
        self._outbox.add(
            transaction,
            topic=RESERVE_FUNDS.topic,
            key=key,
            value=value,
            headers=headers,
        )
