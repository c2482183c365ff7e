# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command print_label."""

from sqlite3 import Connection
from typing import Protocol
from uuid import uuid4

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.decoding import json_decoder
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.sqs_outgoing import check_size
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.print_label import Label

PRINT_LABEL = EventKind(
    type="depot.print_label",
    source="/depot/orders",
    topic="labels",
)
"""The command print_label."""

# services.stock.consumes.print_label
STOCK = Subscription(
    message="print_label",
    topic="labels",
    group="stock",
    dead_letter="labels-dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1814400.0,
    lease=60.0,
    visibility=120.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How stock consumes print_label, as group stock."""


decode = json_decoder(
    Label,
)


class AsyncPrintLabelPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    async def send(
        self,
        command: Label,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class PrintLabelPublisher(Protocol):
    """What code that publishes it needs: every producer has this shape, and so have
    doubles.
    """

    def send(
        self,
        command: Label,
    ) -> None:
        """Returns once the broker has confirmed it. Raises PublishError."""
        ...


class PrintLabelOutbox:
    """Publishes print_label to the queue labels.

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
        command: Label,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, RuntimeError where
        none is open, and MessageTooLarge for what could never be sent.
        """
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        headers = PRINT_LABEL.headers(event_id, self._headers)
        check_size(
            PRINT_LABEL.topic,
            value,
            headers,
            key=None,
            limit=1048576,
        )
        self._outbox.add(
            transaction,
            topic=PRINT_LABEL.topic,
            key=None,
            value=value,
            headers=headers,
        )
