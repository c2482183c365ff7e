# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 2 was done. From here on the transfer can only go forward."""

from sqlite3 import Connection
from typing import Protocol

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.shared import StepDone

CREDIT_POSTED = EventKind(
    type="bank.credit_posted",
    source="/bank/clearing",
    topic="bank.credit-posted.v1",
)
"""Step 2 was done. From here on the transfer can only go forward."""

# services.transfers.consumes.credit_posted
TRANSFERS = Subscription(
    message="credit_posted",
    topic="bank.credit-posted.v1",
    group="transfers",
    dead_letter="bank.credit-posted.v1.transfers.dlq",
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
"""How transfers consumes credit_posted, as group transfers."""


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


class AsyncCreditPostedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        event: StepDone,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class CreditPostedPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        event: StepDone,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class CreditPostedOutbox:
    """Step 2 was done. From here on the transfer can only go forward.

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
        headers = CREDIT_POSTED.headers(event_id, self._headers)
        key = key_transfer_id(event)
        self._outbox.add(
            transaction,
            topic=CREDIT_POSTED.topic,
            key=key,
            value=value,
            headers=headers,
        )
