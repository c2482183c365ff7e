# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The payer has all of the money, and nothing is reserved."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.transfer_rejected import TransferRejected

TRANSFER_REJECTED = EventKind(
    type="bank.transfer_rejected",
    source="/bank/transfers",
    topic="bank.transfer-rejected.v1",
)
"""The payer has all of the money, and nothing is reserved."""

# services.audit.consumes.transfer_rejected
AUDIT = Subscription(
    message="transfer_rejected",
    topic="bank.transfer-rejected.v1",
    group="audit",
    dead_letter="bank.transfer-rejected.v1.audit.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=5184000.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How audit consumes transfer_rejected, as group audit."""

# services.customers.consumes.transfer_rejected
CUSTOMERS = Subscription(
    message="transfer_rejected",
    topic="bank.transfer-rejected.v1",
    group="customers",
    dead_letter="bank.transfer-rejected.v1.customers.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=3196800.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How customers consumes transfer_rejected, as group customers."""


def key_transfer_id(
    event: TransferRejected,
) -> str:
    """The partition key: its transfer_id."""
    value = event.transfer_id
    return str(value)


def id_event_id(
    event: TransferRejected,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


decode_by_event_id = json_decoder(
    TransferRejected,
    id_event_id,
)


class AsyncTransferRejectedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: TransferRejected,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class TransferRejectedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: TransferRejected,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class TransferRejectedOutbox:
    """The payer has all of the money, and nothing is reserved.

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
        event: TransferRejected,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        headers = TRANSFER_REJECTED.headers(event_id, self._headers)
        key = key_transfer_id(event)
        self._outbox.add(
            transaction,
            topic=TRANSFER_REJECTED.topic,
            key=key,
            value=value,
            headers=headers,
        )
